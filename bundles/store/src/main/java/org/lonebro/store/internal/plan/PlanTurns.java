// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.TurnedLines;
import org.lonebro.api.sync.OperationKind;
import org.lonebro.store.internal.sql.Database;
import org.lonebro.store.internal.sql.ReasonText;
import org.lonebro.store.internal.sql.Rows;

/** Turns into cases the lines of people who cannot be told apart, a page at a time. */
final class PlanTurns {
    private static final int PAGE = 1_000;
    private static final String TURN = "update plan_line set kind = 'CASE', printed = false, agreed = null,"
            + " source_high = null, source_low = null, values_high = null, values_low = null, identity_high = null,"
            + " identity_low = null, reasons = cast(? as varchar) || reasons where run = ? and sequence = ?";
    private static final String LINES = "select sequence, kind, payroll_id, identity_low from plan_line"
            + " where run = ? and sequence > ? order by run, sequence limit " + PAGE;
    // each line looks its print up by the index; a join would let H2 walk all links for every line
    private static final String LINKED_ELSEWHERE =
            "select q.sequence, q.kind, q.holder from (select p.sequence, p.kind,"
                    + " (select min(l.payroll_id) from employee_link l where l.connection = ?"
                    + " and l.identity_high = p.identity_high and l.identity_low = p.identity_low"
                    + " and l.payroll_id <> p.payroll_id) as holder from plan_line p where p.run = ? and p.sequence > ?"
                    + " and p.kind <> 'CASE' and p.identity_high is not null) q where q.holder is not null"
                    + " order by q.sequence limit " + PAGE;

    private final Database database;
    private final RunPlan plan;
    private final Map<OperationKind, Long> turned = new EnumMap<>(OperationKind.class);

    PlanTurns(Database database, RunPlan plan) {
        this.database = database;
        this.plan = plan;
    }

    TurnedLines turned() {
        return new TurnedLines(turned);
    }

    /** Lines whose payroll id or identity number stands on another line, by the hashes that were met more than once. */
    void repeated(Set<Long> people, Set<Long> identities) {
        if (people.isEmpty() && identities.isEmpty()) {
            return;
        }
        paged(LINES, (query, after) -> place(query, 1, after), row -> {
            Long identity = Rows.number(row, 4);
            if (people.contains(Repeats.hash(row.getString(3)))) {
                return line(row, Reason.of(ReasonCode.SAME_NUMBER_TWICE));
            }
            return identity != null && identities.contains(identity)
                    ? line(row, Reason.of(ReasonCode.SAME_IDENTITY_TWICE))
                    : new Line(row.getLong(1), OperationKind.CASE, "");
        });
    }

    /** Lines whose identity number stands on another person's link. */
    void linkedElsewhere() {
        if (plan.lastLink() == 0) {
            return;
        }
        paged(
                LINKED_ELSEWHERE,
                (query, after) -> {
                    query.setInt(1, plan.connection());
                    place(query, 2, after);
                },
                row -> line(row, Reason.of(ReasonCode.ALREADY_LINKED, row.getString(3))));
    }

    private void paged(String select, Arguments arguments, Rows.Shape<Line> shape) {
        long after = 0;
        while (after >= 0) {
            long from = after;
            after = database.atOnce("finish a plan", sql -> page(sql, select, arguments, shape, from));
        }
    }

    /** @return the sequence to go on after, or -1 at the end */
    private long page(Connection sql, String select, Arguments arguments, Rows.Shape<Line> shape, long after)
            throws SQLException {
        List<Line> lines;
        try (PreparedStatement query = sql.prepareStatement(select)) {
            arguments.set(query, after);
            lines = Rows.all(query, shape);
        }
        turn(
                sql,
                lines.stream().filter(line -> line.kind() != OperationKind.CASE).toList());
        return lines.size() < PAGE ? -1 : lines.get(lines.size() - 1).sequence();
    }

    private void place(PreparedStatement query, int first, long after) throws SQLException {
        query.setLong(first, plan.run().number());
        query.setLong(first + 1, after);
    }

    private void turn(Connection sql, List<Line> lines) throws SQLException {
        if (lines.isEmpty()) {
            return;
        }
        try (PreparedStatement update = sql.prepareStatement(TURN)) {
            for (Line line : lines) {
                update.setString(1, line.why());
                update.setLong(2, plan.run().number());
                update.setLong(3, line.sequence());
                update.addBatch();
            }
            update.executeBatch();
        }
        lines.forEach(line -> turned.merge(line.kind(), 1L, Long::sum));
    }

    private static Line line(ResultSet row, Reason reason) throws SQLException {
        return new Line(
                row.getLong(1),
                OperationKind.valueOf(row.getString(2)),
                ReasonText.of(List.of(reason)) + ReasonText.before(""));
    }

    /** A line to be turned; one that is a case already stays as it is. */
    private record Line(long sequence, OperationKind kind, String why) {}

    @FunctionalInterface
    private interface Arguments {
        void set(PreparedStatement query, long after) throws SQLException;
    }
}
