// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.lonebro.api.store.RunJournal.Entry;
import org.lonebro.api.sync.ApplyOutcome;
import org.lonebro.store.internal.sql.OutcomeKind;
import org.lonebro.store.internal.sql.ReasonText;
import org.lonebro.store.internal.sql.Rows;

/** What recording a batch asks and changes besides making links. */
final class BatchStatements {
    private BatchStatements() {}

    static List<JournalLine> lines(Connection sql, JournalRun run, List<Entry> batch) throws SQLException {
        try (PreparedStatement query = sql.prepareStatement(JournalLine.SELECT)) {
            query.setInt(1, run.connection());
            query.setLong(2, run.run());
            query.setLong(3, batch.get(0).sequence());
            query.setLong(4, batch.get(batch.size() - 1).sequence());
            List<JournalLine> lines = Rows.all(query, JournalLine::of);
            if (lines.size() != batch.size()) {
                throw new IllegalStateException("The plan of run " + run.run() + " has no such lines");
            }
            return lines;
        }
    }

    /** Locks the connection's row: numbers are given one batch at a time. */
    static long lastLink(Connection sql, JournalRun run) throws SQLException {
        try (PreparedStatement query =
                sql.prepareStatement("select last_link from payroll_connection where id = ? for update")) {
            query.setInt(1, run.connection());
            return Rows.all(query, row -> row.getLong(1)).get(0);
        }
    }

    static void raise(Connection sql, JournalRun run, long lastLink) throws SQLException {
        try (PreparedStatement update =
                sql.prepareStatement("update payroll_connection set last_link = ? where id = ?")) {
            update.setLong(1, lastLink);
            update.setInt(2, run.connection());
            update.executeUpdate();
        }
    }

    static void touch(Connection sql, JournalRun run, List<LinkChanges.Change> touched) throws SQLException {
        if (touched.isEmpty()) {
            return;
        }
        try (PreparedStatement update = sql.prepareStatement("update employee_link set hr_version = ?,"
                + " missing_since = null where connection = ? and number = ?")) {
            for (LinkChanges.Change change : touched) {
                update.setLong(1, change.version());
                update.setInt(2, run.connection());
                update.setLong(3, change.number());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /** So that the record is looked at again; a link that stands so already is not written. */
    static void forgetPrints(Connection sql, JournalRun run, List<LinkChanges.Change> asked) throws SQLException {
        if (asked.isEmpty()) {
            return;
        }
        try (PreparedStatement update = sql.prepareStatement("update employee_link set source_high = null,"
                + " source_low = null, values_high = null, values_low = null"
                + " where connection = ? and number = ? and (source_high is not null or values_high is not null)")) {
            for (LinkChanges.Change change : asked) {
                update.setInt(1, run.connection());
                update.setLong(2, change.number());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    static void miss(Connection sql, JournalRun run, List<Long> numbers, Instant now) throws SQLException {
        if (numbers.isEmpty()) {
            return;
        }
        try (PreparedStatement update = sql.prepareStatement("update employee_link set missing_since = ?"
                + " where connection = ? and number = ? and missing_since is null")) {
            for (long number : numbers) {
                Rows.set(update, 1, now);
                update.setInt(2, run.connection());
                update.setLong(3, number);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /** Stores the outcomes that the line's kind does not tell. */
    static void note(Connection sql, JournalRun run, List<JournalLine> lines, List<Entry> batch) throws SQLException {
        try (PreparedStatement insert = sql.prepareStatement(
                "insert into line_outcome (run, sequence, outcome, reasons) values (?, ?, ?, ?)")) {
            boolean any = false;
            for (int i = 0; i < batch.size(); i++) {
                ApplyOutcome outcome = batch.get(i).outcome();
                OutcomeKind kind = OutcomeKind.of(outcome);
                if (kind != OutcomeKind.expected(lines.get(i).kind())) {
                    insert.setLong(1, run.run());
                    insert.setLong(2, batch.get(i).sequence());
                    insert.setString(3, kind.name());
                    insert.setString(4, ReasonText.of(OutcomeKind.reasons(outcome)));
                    insert.addBatch();
                    any = true;
                }
            }
            if (any) {
                insert.executeBatch();
            }
        }
    }

    static void move(Connection sql, JournalRun run, List<Entry> batch) throws SQLException {
        long done = batch.stream()
                .filter(entry -> OutcomeKind.of(entry.outcome()).done())
                .count();
        long skipped = batch.stream()
                .filter(entry -> entry.outcome() instanceof ApplyOutcome.Skipped)
                .count();
        try (PreparedStatement update = sql.prepareStatement("update sync_run set applied_through = ?,"
                + " applied = applied + ?, failed = failed + ? where id = ?")) {
            update.setLong(1, batch.get(batch.size() - 1).sequence());
            update.setLong(2, done);
            update.setLong(3, batch.size() - done - skipped);
            update.setLong(4, run.run());
            update.executeUpdate();
        }
    }
}
