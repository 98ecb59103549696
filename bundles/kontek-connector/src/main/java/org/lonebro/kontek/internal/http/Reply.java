// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.reason.Reason;

/** What one call led to. */
sealed interface Reply {
    /** An answer to look into. */
    record Got(Answer answer) implements Reply {}

    /** The credentials were refused. */
    record Unauthorised() implements Reply {}

    /** It may pass by itself; a read may be tried again. */
    record Passing(Reason reason, @Nullable Duration retryAfter, @Nullable Exception cause) implements Reply {}

    /** Trying again at once is of no use. */
    record Failed(ConnectorException failure) implements Reply {}
}
