// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.running;

import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.host.RegisterException;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.StoreException;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.SyncRefusedException;

/** What a fault means for the run it ended. */
record RunFault(RunState end, Reason reason) {

    static RunFault of(Throwable fault) {
        Reason reason = reason(fault);
        boolean refused = reason.code() == ReasonCode.CREDENTIALS_REFUSED;
        return new RunFault(refused ? RunState.AUTH_REQUIRED : RunState.FAILED, reason);
    }

    /** Whether it is a mistake of ours or of a neighbour in the same process, not a state of the world. */
    static boolean surprising(Throwable fault) {
        return reason(fault).code() == ReasonCode.UNEXPECTED;
    }

    private static Reason reason(Throwable fault) {
        if (fault instanceof ConnectorException remote) {
            return remote.reason();
        }
        if (fault instanceof SyncRefusedException lacking) {
            return lacking.reason();
        }
        if (fault instanceof RegisterException) {
            return Reason.of(ReasonCode.REGISTER_FAILED);
        }
        if (fault instanceof StoreException) {
            return Reason.of(ReasonCode.STORE_FAILED);
        }
        return Reason.of(ReasonCode.UNEXPECTED, fault.getClass().getSimpleName());
    }
}
