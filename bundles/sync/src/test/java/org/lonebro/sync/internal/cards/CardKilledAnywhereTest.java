// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lonebro.api.hr.EmployeeField.PHONE;
import static org.lonebro.sync.internal.testkit.Bridge.ACME;
import static org.lonebro.sync.internal.testkit.Bridge.ANNA;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.sync.internal.testkit.CardPost;
import org.lonebro.sync.internal.testkit.Fuse;

class CardKilledAnywhereTest {
    private static final Duration LONG = Duration.ofMinutes(30);
    private static final int ENOUGH = 60;

    @Test
    void a_kill_between_any_two_steps_loses_no_saved_card_and_sends_none_twice_in_vain() {
        int kills = 0;
        for (int step = 1; step <= ENOUGH; step++) {
            CardPost post = new CardPost(2);
            post.bridge.ledger.fuse.burnAt(step);
            saveUntilKilled(post, 1, PHONE, "+461");
            kills += post.bridge.ledger.fuse.burnt() ? 1 : 0;
            post.restart();
            post.time.pass(LONG);

            assertThat(post.inPayroll(1, PHONE)).as("killed at step %s", step).isEqualTo("+461");
            assertThat(post.agreed(1, PHONE)).isEqualTo("+461");
            assertThat(post.marks()).isEmpty();
            assertThat(post.bridge.payroll.puts()).isEqualTo(1);
            assertThat(post.stores.cases().count(ACME)).isZero();
        }
        assertThat(kills).isBetween(10, ENOUGH - 1);
    }

    @Test
    void after_a_kill_at_any_step_two_more_starts_and_an_import_write_nothing() {
        for (int step = 1; step <= ENOUGH; step++) {
            CardPost post = new CardPost(2);
            post.bridge.ledger.fuse.burnAt(step);
            saveUntilKilled(post, 1, PHONE, "+461");
            post.restart();
            post.time.pass(LONG);
            int puts = post.bridge.payroll.puts();
            int writes = post.bridge.register.writes();

            post.restart();
            post.bridge.apply();
            post.restart();

            assertThat(post.bridge.payroll.puts()).isEqualTo(puts);
            assertThat(post.bridge.register.writes()).isEqualTo(writes);
        }
    }

    private static void saveUntilKilled(CardPost post, int person, EmployeeField field, String text) {
        var card = post.edit(person, field, text);
        try {
            post.tell(card, ANNA);
            post.time.settle();
        } catch (Fuse.Killed killed) {
            post.time.forget();
        }
    }
}
