// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.AuditTrail.Act;
import org.lonebro.api.store.AuditTrail.AuditEntry;
import org.lonebro.api.store.ConnectionStates.Standing;
import org.lonebro.api.sync.ConnectionState;
import org.lonebro.api.sync.RunId;
import org.lonebro.store.internal.StoreContract;

abstract class StatesContract extends StoreContract {
    @Test
    void a_connection_never_heard_of_is_untested() {
        assertThat(store.states().standing(connection))
                .isEqualTo(new Standing(ConnectionState.UNTESTED, Optional.empty()));
    }

    @Test
    void the_last_state_set_is_kept_with_its_reason() {
        Standing refused = new Standing(
                ConnectionState.AUTH_REQUIRED, Optional.of(Reason.of(ReasonCode.CREDENTIALS_REFUSED, "api.example")));
        store.states().set(connection, refused);
        assertThat(store.states().standing(connection)).isEqualTo(refused);

        Standing active = new Standing(ConnectionState.ACTIVE, Optional.empty());
        store.states().set(connection, active);
        assertThat(store.states().standing(connection)).isEqualTo(active);
    }

    @Test
    void acts_are_told_the_newest_first() {
        Instant first = clock.instant();
        store.audit().add(connection, ANNA, Act.TESTED, (RunId) null);
        clock.step(Duration.ofMinutes(1));
        store.audit().add(connection, ANNA, Act.STARTED, new RunId(17));

        store.audit().add(connection, ANNA, Act.RULED, "17");

        assertThat(store.audit().newest(connection, 10))
                .containsExactly(
                        new AuditEntry(clock.instant(), connection, ANNA, Act.RULED, null, "17"),
                        new AuditEntry(clock.instant(), connection, ANNA, Act.STARTED, new RunId(17), null),
                        new AuditEntry(first, connection, ANNA, Act.TESTED, null, null));
        assertThat(store.audit().newest(connection, 1)).hasSize(1);
    }
}
