// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.connector;

import org.lonebro.api.reason.Reason;

/** One record is not of the known form; the others may be. The message holds no personal data. */
public final class UnreadableRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    public UnreadableRecordException(Reason reason) {
        super(reason.code().name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
