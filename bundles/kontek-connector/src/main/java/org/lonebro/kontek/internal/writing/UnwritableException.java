// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.writing;

import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.kontek.internal.wire.Pointer;

/** A change that must not be sent; nothing was. */
final class UnwritableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    UnwritableException(Reason reason) {
        super(reason.code().name());
        this.reason = reason;
    }

    static UnwritableException because(ReasonCode code, Object... arguments) {
        return new UnwritableException(Reason.of(code, arguments));
    }

    /** What stands there is not of the form we know. */
    static UnwritableException unreadable(Pointer pointer) {
        return because(ReasonCode.RECORD_UNREADABLE, pointer);
    }

    Reason reason() {
        return reason;
    }
}
