// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;

/** Collects cards to be made, and makes them with one insert per table. */
final class NewCards {
    static final long FIRST_VERSION = 1;

    private static final int KEPT_COLUMNS = 5;
    private static final String COLUMNS = "id, customer, version, changed_at, sort_name, " + CardColumn.NAMES;

    private final Connection connection;
    private final Dialect dialect;
    private final CustomerKey customer;
    private final OffsetDateTime now;
    private final Deque<Long> keys = new ArrayDeque<>();
    private final List<@Nullable Object[]> cards = new ArrayList<>();
    private final DatedRows dated = new DatedRows();

    NewCards(Connection connection, Dialect dialect, CustomerKey customer, Instant now) {
        this.connection = connection;
        this.dialect = dialect;
        this.customer = customer;
        this.now = now.atOffset(ZoneOffset.UTC);
    }

    /** Fetches keys for as many cards; must come before they are added. */
    void reserve(int count) throws SQLException {
        if (count == 0) {
            return;
        }
        try (PreparedStatement query = connection.prepareStatement(dialect.nextIds())) {
            query.setInt(1, count);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    keys.add(row.getLong(1));
                }
            }
        }
    }

    /** The new card's key. */
    long add(Employee employee) {
        long key = keys.remove();
        @Nullable Object[] card = new Object[KEPT_COLUMNS + CardColumn.ALL.length];
        card[0] = key;
        card[1] = customer.text();
        card[2] = FIRST_VERSION;
        card[3] = now;
        card[4] = SortName.of(employee.get(EmployeeField.LAST_NAME), employee.get(EmployeeField.FIRST_NAME));
        for (CardColumn column : CardColumn.ALL) {
            card[KEPT_COLUMNS + column.ordinal()] = column.stored(employee.values());
        }
        cards.add(card);
        dated.addPeriods(
                key,
                PeriodRow.of(
                        employee.get(EmployeeField.EMPLOYMENT_PERIODS), employee.get(EmployeeField.EMPLOYMENT_FORM)));
        dated.addSalaries(key, employee.salaries());
        return key;
    }

    void store() throws SQLException {
        RowWriter writer = dialect.rowWriter(connection);
        writer.insert("employee", COLUMNS, cards);
        dated.insert(writer);
    }
}
