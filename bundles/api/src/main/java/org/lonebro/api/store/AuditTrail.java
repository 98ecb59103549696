// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.RunId;
import org.osgi.annotation.versioning.ProviderType;

/** Who did what when; only ever grows. Holds no personal data. Throws {@link StoreException}. */
@ProviderType
public interface AuditTrail {
    void add(ConnectionName connection, Actor actor, Act act, @Nullable RunId run);

    /** An act about something other than a run, such as the number of a case; without personal data. */
    void add(ConnectionName connection, Actor actor, Act act, String about);

    /** The newest first. */
    List<AuditEntry> newest(ConnectionName connection, int atMost);

    /** What can be done. */
    enum Act {
        TESTED,
        STARTED,
        APPROVED,
        REJECTED,
        CANCELLED,
        RESUMED,
        ENDED,
        /** A case was decided. */
        RULED,
        /** A case was decided, and with it all like it. */
        RULED_ALWAYS,
        /** A decision for always was taken back. */
        FORGOTTEN,
        /** Deliveries are tried again. */
        RETRIED
    }

    /** One act. */
    record AuditEntry(
            Instant at, ConnectionName connection, Actor actor, Act act, @Nullable RunId run, @Nullable String about) {}
}
