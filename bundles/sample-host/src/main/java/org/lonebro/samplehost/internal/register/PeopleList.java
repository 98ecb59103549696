// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.host.HrEmployee;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.api.hr.EmploymentStatus;

/** Searches, sorts and counts the people for the list page. */
public final class PeopleList {
    private static final String MATCH =
            """
             from employee where customer = ? and (cast(? as varchar) is null or status = ?)
             and (lower(coalesce(first_name, '') || ' ' || last_name) like ? escape '!'
                  or lower(number) like ? escape '!' or lower(coalesce(work_email, '')) like ? escape '!')""";

    private final Database database;

    public PeopleList(Database database) {
        this.database = database;
    }

    public PeoplePage page(CustomerKey customer, PeopleQuery query) {
        return database.read(connection -> {
            Map<EmploymentStatus, Long> byStatus = new EnumMap<>(EmploymentStatus.class);
            Totals totals = totals(connection, customer, byStatus);
            List<HrEmployee> people = people(
                    new CardReading(connection, database.dialect()), customer, keys(connection, customer, query));
            return new PeoplePage(
                    people, matching(connection, customer, query), totals.people, byStatus, totals.lastChange);
        });
    }

    private static Totals totals(Connection connection, CustomerKey customer, Map<EmploymentStatus, Long> byStatus)
            throws SQLException {
        String sql = "select status, count(*), max(changed_at) from employee where customer = ? group by status";
        long people = 0;
        Instant lastChange = null;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, customer.text());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    people += row.getLong(2);
                    Instant changed = row.getObject(3, OffsetDateTime.class).toInstant();
                    lastChange = lastChange == null || changed.isAfter(lastChange) ? changed : lastChange;
                    if (row.getString(1) != null) {
                        byStatus.put(EmploymentStatus.valueOf(row.getString(1)), row.getLong(2));
                    }
                }
            }
        }
        return new Totals(people, lastChange);
    }

    private static long matching(Connection connection, CustomerKey customer, PeopleQuery wanted) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select count(*) " + MATCH)) {
            fill(query, customer, wanted);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static List<Long> keys(Connection connection, CustomerKey customer, PeopleQuery wanted)
            throws SQLException {
        String sql = "select id " + MATCH + " order by " + wanted.order().sql(wanted.direction()) + " limit ? offset ?";
        List<Long> keys = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            int gap = fill(query, customer, wanted);
            query.setInt(gap, PeopleQuery.PAGE_SIZE);
            query.setLong(gap + 1, (wanted.page() - 1L) * PeopleQuery.PAGE_SIZE);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    keys.add(row.getLong(1));
                }
            }
        }
        return keys;
    }

    private static int fill(PreparedStatement query, CustomerKey customer, PeopleQuery wanted) throws SQLException {
        String status = wanted.status() == null ? null : wanted.status().name();
        String escaped = wanted.search().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
        int gap = 1;
        query.setString(gap++, customer.text());
        query.setString(gap++, status);
        query.setString(gap++, status);
        query.setString(gap++, "%" + escaped + "%");
        query.setString(gap++, escaped + "%");
        query.setString(gap++, "%" + escaped + "%");
        return gap;
    }

    private static List<HrEmployee> people(CardReading cards, CustomerKey customer, List<Long> keys)
            throws SQLException {
        Map<String, HrEmployee> byId = new HashMap<>();
        for (HrEmployee card : cards.where(customer, "id", "bigint", keys)) {
            byId.put(card.id().text(), card);
        }
        return keys.stream()
                .map(key -> byId.get(key.toString()))
                .filter(Objects::nonNull)
                .toList();
    }

    private record Totals(long people, @Nullable Instant lastChange) {}
}
