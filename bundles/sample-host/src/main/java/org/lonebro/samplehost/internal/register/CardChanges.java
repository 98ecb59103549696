// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lonebro.api.host.HrWrite;
import org.lonebro.api.hr.EmployeeField;

/** Collects changes, and stores them with one batch per set of columns; dated rows are replaced. */
final class CardChanges {
    private static final Set<EmployeeField> NAMES = Set.of(EmployeeField.FIRST_NAME, EmployeeField.LAST_NAME);

    private final Connection connection;
    private final Dialect dialect;
    private final OffsetDateTime now;
    private final Map<Long, HrWrite.Update> updates = new LinkedHashMap<>();

    CardChanges(Connection connection, Dialect dialect, Instant now) {
        this.connection = connection;
        this.dialect = dialect;
        this.now = now.atOffset(ZoneOffset.UTC);
    }

    /** The card must be locked and its version judged. */
    void add(long key, HrWrite.Update update) {
        updates.put(key, update);
    }

    void store() throws SQLException {
        if (updates.isEmpty()) {
            return;
        }
        Map<List<CardColumn>, List<Long>> alike = new LinkedHashMap<>();
        updates.forEach((key, update) -> alike.computeIfAbsent(columns(update.changed()), columns -> new ArrayList<>())
                .add(key));
        for (Map.Entry<List<CardColumn>, List<Long>> group : alike.entrySet()) {
            storeColumns(group.getKey(), group.getValue());
        }
        storeSortNames();
        storeDatedRows();
    }

    private static List<CardColumn> columns(Set<EmployeeField> changed) {
        List<CardColumn> columns = new ArrayList<>();
        for (CardColumn column : CardColumn.ALL) {
            if (changed.contains(column.field())) {
                columns.add(column);
            }
        }
        return columns;
    }

    private void storeColumns(List<CardColumn> columns, List<Long> keys) throws SQLException {
        String assignments =
                columns.stream().map(column -> ", " + column.column() + " = ?").collect(Collectors.joining());
        String sql = "update employee set version = version + 1, changed_at = ?" + assignments + " where id = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (Long key : keys) {
                int gap = 1;
                update.setObject(gap++, now);
                for (CardColumn column : columns) {
                    update.setObject(
                            gap++,
                            column.stored(updates.get(key).employee().values()),
                            column == CardColumn.WEEKLY_HOURS ? Types.NUMERIC : Types.VARCHAR);
                }
                update.setLong(gap, key);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /** Of a name of which only one part changed, the other part must be read. */
    private void storeSortNames() throws SQLException {
        List<Long> renamed = having(NAMES);
        if (renamed.isEmpty()) {
            return;
        }
        String look = "select id, last_name, first_name from employee where id = any(?)";
        String sql = "update employee set sort_name = ? where id = ?";
        try (PreparedStatement query = connection.prepareStatement(look);
                PreparedStatement update = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf("bigint", renamed.toArray()));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    update.setString(1, SortName.of(row.getString(2), row.getString(3)));
                    update.setLong(2, row.getLong(1));
                    update.addBatch();
                }
            }
            update.executeBatch();
        }
    }

    private void storeDatedRows() throws SQLException {
        DatedRows rows = new DatedRows();
        List<Long> moved = having(Set.of(EmployeeField.EMPLOYMENT_PERIODS, EmployeeField.EMPLOYMENT_FORM));
        Map<Long, List<PeriodRow>> before = new CardReading(connection, dialect).periods(moved);
        for (Long key : moved) {
            rows.addPeriods(key, merged(updates.get(key), before.getOrDefault(key, List.of())));
        }
        List<Long> paid = having(Set.of(EmployeeField.SALARY));
        for (Long key : paid) {
            rows.addSalaries(key, updates.get(key).employee().salaries());
        }
        clear("employment_period", moved);
        clear("salary", paid);
        rows.insert(dialect.rowWriter(connection));
    }

    /** Periods and forms are two fields of one row; the one that was not written stays. */
    private static List<PeriodRow> merged(HrWrite.Update update, List<PeriodRow> before) {
        String periods = update.changed().contains(EmployeeField.EMPLOYMENT_PERIODS)
                ? update.employee().get(EmployeeField.EMPLOYMENT_PERIODS)
                : PeriodRow.periods(before);
        String forms = update.changed().contains(EmployeeField.EMPLOYMENT_FORM)
                ? update.employee().get(EmployeeField.EMPLOYMENT_FORM)
                : PeriodRow.forms(before);
        return PeriodRow.of(periods, forms);
    }

    private void clear(String table, List<Long> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        try (PreparedStatement delete =
                connection.prepareStatement("delete from " + table + " where employee_id = any(?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", keys.toArray()));
            delete.executeUpdate();
        }
    }

    private List<Long> having(Set<EmployeeField> fields) {
        List<Long> keys = new ArrayList<>();
        updates.forEach((key, update) -> {
            if (update.changed().stream().anyMatch(fields::contains)) {
                keys.add(key);
            }
        });
        return keys;
    }
}
