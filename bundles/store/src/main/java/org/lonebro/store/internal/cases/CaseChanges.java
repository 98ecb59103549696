// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.cases;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.PersonCase;
import org.lonebro.store.internal.crypto.Seal;
import org.lonebro.store.internal.plan.DecisionsCodec;
import org.lonebro.store.internal.sql.Rows;

/** Opens and closes cases, within the commit that writes the people's links: the locks of those rows keep two apart. */
public final class CaseChanges {
    private static final String OPEN = "insert into person_case (connection, payroll_id, hr_id, field, decision,"
            + " opened_at, opened_by) values (?, ?, ?, ?, ?, ?, ?)";

    private final Seal seal;

    public CaseChanges(Seal seal) {
        this.seal = seal;
    }

    /** All that waits of one person now; empty if nothing does. */
    public record Asked(PayrollEmployeeId person, HrEmployeeId card, List<FieldDecision> asks, Actor by) {}

    public static boolean any(Connection sql, int connection) throws SQLException {
        try (PreparedStatement query =
                sql.prepareStatement("select exists (select 1 from person_case where connection = ?)")) {
            query.setInt(1, connection);
            return Rows.all(query, row -> row.getBoolean(1)).get(0);
        }
    }

    /** A case about the same two values stays the same, ruling included; one about others gets a new number. */
    public void settle(Connection sql, int connection, ConnectionName name, List<Asked> people, Instant now)
            throws SQLException {
        Map<PayrollEmployeeId, List<PersonCase>> open = open(sql, connection, people);
        try (PreparedStatement close = sql.prepareStatement("delete from person_case where number = ?");
                PreparedStatement refresh =
                        sql.prepareStatement("update person_case set decision = ? where number = ?");
                PreparedStatement insert = sql.prepareStatement(OPEN)) {
            for (Asked asked : people) {
                Map<EmployeeField, FieldDecision> news = new EnumMap<>(EmployeeField.class);
                asked.asks().forEach(ask -> news.put(ask.field(), ask));
                for (PersonCase known : open.getOrDefault(asked.person(), List.of())) {
                    FieldDecision ask = news.get(known.decision().field());
                    if (ask == null || !about(known, asked, ask)) {
                        close.setLong(1, known.number());
                        close.addBatch();
                        continue;
                    }
                    news.remove(ask.field());
                    if (!ask.equals(known.decision())) {
                        refresh.setBytes(1, sealed(name, asked, ask));
                        refresh.setLong(2, known.number());
                        refresh.addBatch();
                    }
                }
                for (FieldDecision ask : news.values()) {
                    set(insert, connection, asked, ask, sealed(name, asked, ask), now);
                }
            }
            // in this order: a person has at most one case about a field
            close.executeBatch();
            refresh.executeBatch();
            insert.executeBatch();
        }
    }

    private Map<PayrollEmployeeId, List<PersonCase>> open(Connection sql, int connection, List<Asked> people)
            throws SQLException {
        Object[] ids = people.stream().map(asked -> asked.person().text()).toArray(String[]::new);
        try (PreparedStatement query = sql.prepareStatement(CaseRow.OF_PEOPLE + " where k.connection = ?")) {
            query.setArray(1, sql.createArrayOf("varchar", ids));
            query.setInt(2, connection);
            List<Stream<PersonCase>> cases = Rows.all(query, row -> CaseRow.of(row, seal));
            return cases.stream().flatMap(each -> each).collect(Collectors.groupingBy(PersonCase::payrollId));
        }
    }

    private static boolean about(PersonCase known, Asked asked, FieldDecision ask) {
        return known.hrId().equals(asked.card())
                && Objects.equals(known.decision().hr(), ask.hr())
                && Objects.equals(known.decision().payroll(), ask.payroll());
    }

    private byte[] sealed(ConnectionName name, Asked asked, FieldDecision ask) {
        return seal.seal(Seal.Purpose.CASE, name, asked.person(), DecisionsCodec.encode(List.of(ask)));
    }

    private static void set(
            PreparedStatement insert, int connection, Asked asked, FieldDecision ask, byte[] sealed, Instant now)
            throws SQLException {
        insert.setInt(1, connection);
        insert.setString(2, asked.person().text());
        insert.setString(3, asked.card().text());
        insert.setInt(4, ask.field().code());
        insert.setBytes(5, sealed);
        Rows.set(insert, 6, now);
        insert.setString(7, asked.by().name());
        insert.addBatch();
    }
}
