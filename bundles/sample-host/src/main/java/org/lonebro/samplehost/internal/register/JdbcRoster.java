// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lonebro.api.host.HrEmployee;
import org.lonebro.api.host.HrRoster;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.api.hr.HrEmployeeId;

/** Everybody in order of the key, which only ever rises; safe for use by several threads. */
public final class JdbcRoster implements HrRoster {
    private final Database database;

    public JdbcRoster(Database database) {
        this.database = database;
    }

    @Override
    public List<HrEmployee> cards(CustomerKey customer, Optional<HrEmployeeId> after, int atMost) {
        return database.read(connection -> {
            List<Long> keys = List.copyOf(
                    versionByKey(connection, customer, after, atMost).keySet());
            List<HrEmployee> cards = new ArrayList<>(
                    new CardReading(connection, database.dialect()).where(customer, "id", "bigint", keys));
            cards.sort(Comparator.comparing(card -> RowKey.of(card.id()).orElse(Long.MAX_VALUE)));
            return cards;
        });
    }

    @Override
    public List<CardVersion> versions(CustomerKey customer, Optional<HrEmployeeId> after, int atMost) {
        return database.read(connection -> {
            List<CardVersion> versions = new ArrayList<>();
            versionByKey(connection, customer, after, atMost)
                    .forEach((key, version) ->
                            versions.add(new CardVersion(new HrEmployeeId(Long.toString(key)), version)));
            return versions;
        });
    }

    private static Map<Long, Long> versionByKey(
            Connection connection, CustomerKey customer, Optional<HrEmployeeId> after, int atMost) throws SQLException {
        Map<Long, Long> versions = new LinkedHashMap<>();
        String sql = "select id, version from employee where customer = ? and id > ? order by id limit ?";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, customer.text());
            query.setLong(2, after.flatMap(RowKey::of).orElse(0L));
            query.setInt(3, atMost);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    versions.put(row.getLong(1), row.getLong(2));
                }
            }
        }
        return versions;
    }
}
