// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.register;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lonebro.api.host.HrEmployee;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.SourceEmployee;

/** Reads cards with at most three queries: the cards, their periods, their salaries. */
record CardReading(Connection connection, Dialect dialect) {
    private static final Set<EmployeeField> TOLD = told();

    /** @param column of the table employee, never from outside */
    List<HrEmployee> where(CustomerKey customer, String column, String sqlType, Collection<?> anyOf)
            throws SQLException {
        if (anyOf.isEmpty()) {
            return List.of();
        }
        Map<Long, Long> versions = new LinkedHashMap<>();
        Map<Long, FieldValues.Builder> cards = new HashMap<>();
        String sql = "select id, version, " + CardColumn.NAMES + " " + dialect.wanted(column, sqlType);
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setArray(1, array(sqlType, anyOf));
            query.setString(2, customer.text());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    versions.put(row.getLong(1), row.getLong(2));
                    cards.put(row.getLong(1), columns(row));
                }
            }
        }
        periods(cards.keySet()).forEach((id, rows) -> cards.get(id)
                .set(EmployeeField.EMPLOYMENT_PERIODS, PeriodRow.periods(rows))
                .set(EmployeeField.EMPLOYMENT_FORM, PeriodRow.forms(rows)));
        salaries(cards.keySet()).forEach((id, text) -> cards.get(id).set(EmployeeField.SALARY, text.toString()));
        List<HrEmployee> found = new ArrayList<>(cards.size());
        versions.forEach((id, version) -> found.add(new HrEmployee(
                new HrEmployeeId(id.toString()),
                version,
                new SourceEmployee(cards.get(id).build(), TOLD))));
        return found;
    }

    /** The employment history of these cards in stored order; a card without one is left out. */
    Map<Long, List<PeriodRow>> periods(Collection<Long> ids) throws SQLException {
        Map<Long, List<PeriodRow>> rows = new HashMap<>();
        if (ids.isEmpty()) {
            return rows;
        }
        String sql = "select employee_id, start_date, end_date, form, employed from employment_period"
                + " where employee_id = any(?) order by employee_id, seq";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setArray(1, array("bigint", ids));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(new PeriodRow(
                                    row.getObject(2, LocalDate.class),
                                    row.getObject(3, LocalDate.class),
                                    row.getString(4),
                                    row.getBoolean(5)));
                }
            }
        }
        return rows;
    }

    private Map<Long, StringBuilder> salaries(Collection<Long> ids) throws SQLException {
        Map<Long, StringBuilder> texts = new HashMap<>();
        if (ids.isEmpty()) {
            return texts;
        }
        String sql = "select employee_id, valid_from, part, amount from salary where employee_id = any(?)"
                + " order by employee_id, seq";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setArray(1, array("bigint", ids));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    LocalDate validFrom = row.getObject(2, LocalDate.class);
                    BigDecimal amount = row.getBigDecimal(4);
                    StringBuilder text = texts.computeIfAbsent(row.getLong(1), id -> new StringBuilder());
                    text.append(text.isEmpty() ? "" : ";").append(validFrom == null ? "" : validFrom);
                    text.append('|').append(row.getString(3)).append('|').append(amount.toPlainString());
                }
            }
        }
        return texts;
    }

    private Array array(String sqlType, Collection<?> values) throws SQLException {
        return connection.createArrayOf(sqlType, values.toArray());
    }

    private static FieldValues.Builder columns(ResultSet row) throws SQLException {
        FieldValues.Builder values = FieldValues.builder();
        for (CardColumn column : CardColumn.ALL) {
            values.set(column.field(), column.text(row, column.ordinal() + 3));
        }
        return values;
    }

    private static Set<EmployeeField> told() {
        Set<EmployeeField> told =
                EnumSet.of(EmployeeField.EMPLOYMENT_PERIODS, EmployeeField.EMPLOYMENT_FORM, EmployeeField.SALARY);
        for (CardColumn column : CardColumn.ALL) {
            told.add(column.field());
        }
        return Collections.unmodifiableSet(told);
    }

    static Set<EmployeeField> toldFields() {
        return TOLD;
    }
}
