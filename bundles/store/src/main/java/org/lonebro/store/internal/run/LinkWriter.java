// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Writes links from plan lines inside the database: the sealed values never leave it. */
interface LinkWriter {
    /** The plan's columns that a link takes over. */
    String TAKEN = "source_high, source_low, values_high, values_low, identity_high, identity_low, agreed";

    /** The same as columns of {@code p}. */
    String FROM_PLAN = "p." + TAKEN.replace(", ", ", p.");

    void insert(Connection sql, JournalRun run, List<LinkChanges.Change> made, Instant now) throws SQLException;

    void update(Connection sql, JournalRun run, List<LinkChanges.Change> renewed, Instant now) throws SQLException;
}
