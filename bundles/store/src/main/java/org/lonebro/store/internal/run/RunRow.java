// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.run;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.Flow;
import org.lonebro.api.sync.ReadReceipt;
import org.lonebro.api.sync.RunCounts;
import org.lonebro.api.sync.RunId;
import org.lonebro.api.sync.RunMode;
import org.lonebro.api.sync.RunScope;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.RunTrigger;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.store.internal.sql.ReasonText;
import org.lonebro.store.internal.sql.Rows;

/** The columns of a run, in the order they are read and written. */
final class RunRow {
    private static final String CHANGING = "state, ended_at, receipt_pages, receipt_expected, receipt_received,"
            + " receipt_duplicates, receipt_skipped, receipt_proof, people_read, unchanged, creates, updates, ends, links,"
            + " missing, back, cases, rejects, applied, failed, reasons, applied_through";

    static final String SELECT = "select r.id, c.name, r.flow, r.run_trigger, r.started_by, r.mode, r.started_at, r."
            + CHANGING.replace(", ", ", r.")
            + ", r.scope from sync_run r join payroll_connection c on c.id = r.connection";

    /** Progress is only moved by the journal: a run held for long must not turn it back. */
    static final String UPDATE = "update sync_run set "
            + CHANGING.replace(",", " = ?,")
                    .replace("applied = ?", "applied = greatest(applied, ?)")
                    .replace("failed = ?", "failed = greatest(failed, ?)")
                    .replace("applied_through", "applied_through = greatest(applied_through, ?)")
            + ", in_work = case when ? then connection end where id = ? and state = ?";

    private static final int AFTER_UPDATE = 23;

    private RunRow() {}

    static SyncRun of(ResultSet row) throws SQLException {
        return new SyncRun(
                new RunId(row.getLong(1)),
                new ConnectionName(row.getString(2)),
                Flow.valueOf(row.getString(3)),
                RunScope.parse(row.getString(30)),
                RunTrigger.valueOf(row.getString(4)),
                new Actor(row.getString(5)),
                RunMode.valueOf(row.getString(6)),
                RunState.valueOf(row.getString(8)),
                Objects.requireNonNull(Rows.instant(row, 7)),
                Rows.instant(row, 9),
                receipt(row),
                counts(row),
                ReasonText.parse(row.getString(28)),
                row.getLong(29));
    }

    static void set(PreparedStatement update, SyncRun run, RunState expected) throws SQLException {
        update.setString(1, run.state().name());
        Rows.set(update, 2, run.endedAt());
        set(update, run.receipt());
        set(update, run.counts());
        update.setString(21, ReasonText.of(run.reasons()));
        update.setLong(22, run.appliedThrough());
        update.setBoolean(AFTER_UPDATE, inWork(run.state()));
        update.setLong(AFTER_UPDATE + 1, run.id().number());
        update.setString(AFTER_UPDATE + 2, expected.name());
    }

    static boolean inWork(RunState state) {
        return state == RunState.PLANNING || state == RunState.APPLYING;
    }

    private static @Nullable ReadReceipt receipt(ResultSet row) throws SQLException {
        String proof = row.getString(15);
        return proof == null
                ? null
                : new ReadReceipt(
                        row.getInt(10),
                        Rows.number(row, 11),
                        row.getLong(12),
                        row.getLong(13),
                        row.getLong(14),
                        ReadReceipt.Proof.valueOf(proof));
    }

    private static RunCounts counts(ResultSet row) throws SQLException {
        return new RunCounts(
                row.getLong(16),
                row.getLong(17),
                row.getLong(18),
                row.getLong(19),
                row.getLong(20),
                row.getLong(21),
                row.getLong(22),
                row.getLong(23),
                row.getLong(24),
                row.getLong(25),
                row.getLong(26),
                row.getLong(27));
    }

    private static void set(PreparedStatement update, @Nullable ReadReceipt receipt) throws SQLException {
        if (receipt == null) {
            update.setNull(3, Types.INTEGER);
            for (int column = 4; column <= 7; column++) {
                update.setNull(column, Types.BIGINT);
            }
            update.setNull(8, Types.VARCHAR);
            return;
        }
        update.setInt(3, receipt.pages());
        Rows.set(update, 4, receipt.expected());
        update.setLong(5, receipt.received());
        update.setLong(6, receipt.duplicates());
        update.setLong(7, receipt.skipped());
        update.setString(8, receipt.proof().name());
    }

    private static void set(PreparedStatement update, RunCounts counts) throws SQLException {
        long[] figures = {
            counts.read(), counts.unchanged(), counts.creates(), counts.updates(), counts.ends(), counts.links(),
            counts.missing(), counts.back(), counts.cases(), counts.rejects(), counts.applied(), counts.failed()
        };
        for (int i = 0; i < figures.length; i++) {
            update.setLong(9 + i, figures[i]);
        }
    }
}
