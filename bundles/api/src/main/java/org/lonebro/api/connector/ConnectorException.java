// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.connector;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.reason.Reason;

/** The payroll system could not be asked. The connector has already retried what may be retried. */
public final class ConnectorException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Reason reason;
    private final transient @Nullable Duration retryAfter;

    private ConnectorException(Reason reason, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(reason.code().name(), cause);
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    /** Trying again is of no use before a person mended something. */
    public static ConnectorException lasting(Reason reason, @Nullable Throwable cause) {
        return new ConnectorException(reason, null, cause);
    }

    /** It may pass by itself. */
    public static ConnectorException passing(Reason reason, Duration retryAfter, @Nullable Throwable cause) {
        return new ConnectorException(reason, retryAfter, cause);
    }

    /** What to tell a person. */
    public Reason reason() {
        return reason;
    }

    /** After how long it is worth another try; empty if a person must mend something first. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
