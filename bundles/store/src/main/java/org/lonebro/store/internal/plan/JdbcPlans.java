// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.lonebro.api.store.PlanStore;
import org.lonebro.api.sync.OperationResult;
import org.lonebro.api.sync.PlannedOperation;
import org.lonebro.api.sync.RunId;
import org.lonebro.store.internal.crypto.Seal;
import org.lonebro.store.internal.sql.Database;
import org.lonebro.store.internal.sql.Dialect;
import org.lonebro.store.internal.sql.Rows;

/** Plans in the table {@code plan_line}, what came of them in {@code line_outcome}. */
public final class JdbcPlans implements PlanStore {
    private static final int REMOVAL_PAGE = 10_000;
    // sequences are dense: between two of them PostgreSQL walks the index even before it has counted a fresh plan's
    // rows
    private static final String LINES = "select " + LineRow.READ + " from plan_line p"
            + " where p.run = ? and p.sequence between ? and ? order by p.run, p.sequence";
    // finishing a plan has made a case of every line of such a person
    private static final String REPEATED = "select " + LineRow.READ + " from (select c.*, row_number() over"
            + " (partition by c.payroll_id order by c.sequence) as place from plan_line c where c.run = ?"
            + " and c.kind = 'CASE') p where p.place > 1 order by p.run, p.sequence";

    private final Database database;
    private final Seal seal;

    public JdbcPlans(Database database, Seal seal) {
        this.database = database;
        this.seal = seal;
    }

    @Override
    public PlanWriter write(RunId run) {
        RunPlan plan = database.plain("open a plan", sql -> RunPlan.of(sql, run));
        remove(run);
        LineSeal sealing = new LineSeal(seal, plan.name());
        return new JdbcPlanWriter(database, plan, sink(run, sealing), () -> remove(run));
    }

    @Override
    public List<PlannedOperation> read(RunId run, long afterSequence, int atMost) {
        return database.plain("read a plan", sql -> {
            LineSeal sealing = new LineSeal(seal, RunPlan.of(sql, run).name());
            try (PreparedStatement query = sql.prepareStatement(LINES)) {
                query.setLong(1, run.number());
                query.setLong(2, afterSequence + 1);
                query.setLong(3, afterSequence + atMost);
                return Rows.all(query, row -> LineRow.of(row, sealing));
            }
        });
    }

    @Override
    public List<OperationResult> results(RunId run, long afterSequence, int atMost) {
        return database.plain("read results", sql -> {
            RunPlan plan = RunPlan.of(sql, run);
            return ResultRow.page(sql, plan, new LineSeal(seal, plan.name()), afterSequence, atMost);
        });
    }

    @Override
    public List<PlannedOperation> repeated(RunId run) {
        return database.plain("look for repeated lines", sql -> {
            LineSeal sealing = new LineSeal(seal, RunPlan.of(sql, run).name());
            try (PreparedStatement query = sql.prepareStatement(REPEATED)) {
                query.setLong(1, run.number());
                return Rows.all(query, row -> LineRow.of(row, sealing));
            }
        });
    }

    private LineSink sink(RunId run, LineSeal sealing) {
        if (database.dialect() == Dialect.POSTGRESQL && copies()) {
            return new CopySink(run, sealing);
        }
        return new BatchSink(run, sealing);
    }

    private boolean copies() {
        try {
            return database.plain("find its COPY", CopySink::fits);
        } catch (NoClassDefFoundError otherDriver) {
            // the import of the driver's package is optional
            return false;
        }
    }

    /** In pages from the end, because a transaction's memory grows with it on H2. */
    private void remove(RunId run) {
        long last = database.plain("look for a plan", sql -> last(sql, run));
        while (last > 0) {
            long after = Math.max(0, last - REMOVAL_PAGE);
            database.atOnce("remove a plan", sql -> removeAfter(sql, run, after));
            last = after;
        }
    }

    private static long last(Connection sql, RunId run) throws SQLException {
        try (PreparedStatement query =
                sql.prepareStatement("select coalesce(max(sequence), 0) from plan_line where run = ?")) {
            query.setLong(1, run.number());
            return Rows.all(query, row -> row.getLong(1)).get(0);
        }
    }

    private static int removeAfter(Connection sql, RunId run, long sequence) throws SQLException {
        try (PreparedStatement delete = sql.prepareStatement("delete from plan_line where run = ? and sequence > ?")) {
            delete.setLong(1, run.number());
            delete.setLong(2, sequence);
            return delete.executeUpdate();
        }
    }
}
