// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.running;

import java.util.Optional;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.ConnectionStates;
import org.lonebro.api.store.ConnectionStates.Standing;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.ConnectionState;

/** Keeps a connection's state true to what was last seen of it; what a person set aside stays so. */
public final class Standings {
    private final ConnectionStates states;

    public Standings(ConnectionStates states) {
        this.states = states;
    }

    void works(ConnectionName connection) {
        set(connection, new Standing(ConnectionState.ACTIVE, Optional.empty()));
    }

    void blocked(ConnectionName connection, Reason why) {
        set(connection, new Standing(ConnectionState.BLOCKED, Optional.of(why)));
    }

    public void fails(ConnectionName connection, Reason why) {
        boolean refused = why.code() == ReasonCode.CREDENTIALS_REFUSED;
        ConnectionState state = refused ? ConnectionState.AUTH_REQUIRED : ConnectionState.DEGRADED;
        set(connection, new Standing(state, Optional.of(why)));
    }

    /** A plan behind the guard still waits although the system itself answers. */
    public void answers(ConnectionName connection) {
        if (states.standing(connection).state() != ConnectionState.BLOCKED) {
            works(connection);
        }
    }

    /** No plan is behind the guard any more. */
    void unblocked(ConnectionName connection) {
        if (states.standing(connection).state() == ConnectionState.BLOCKED) {
            works(connection);
        }
    }

    /** A connector came, perhaps with new credentials: they deserve one try. */
    void appeared(ConnectionName connection) {
        Standing standing = states.standing(connection);
        boolean wasAbsent = standing.why()
                .filter(why -> why.code() == ReasonCode.CONNECTOR_ABSENT)
                .isPresent();
        if (wasAbsent || standing.state() == ConnectionState.AUTH_REQUIRED) {
            set(connection, new Standing(ConnectionState.UNTESTED, Optional.empty()));
        }
    }

    private void set(ConnectionName connection, Standing standing) {
        Standing before = states.standing(connection);
        if (before.state() == ConnectionState.PAUSED || before.equals(standing)) {
            return;
        }
        states.set(connection, standing);
    }
}
