// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

import org.lonebro.api.reason.Reason;

/** What was asked cannot be done now; nothing was changed. */
public final class SyncRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    public SyncRefusedException(Reason reason) {
        super(reason.code().name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
