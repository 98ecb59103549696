// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lonebro.api.host.HrWrite;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.api.hr.EmployeeField;

/** What a batch must know before it is judged: versions of the cards it changes, owners of the numbers it gives. */
final class BatchLook {
    private final Connection connection;
    private final CustomerKey customer;
    private final Map<Long, Long> versions = new HashMap<>();
    private final Map<String, Long> owners = new HashMap<>();

    BatchLook(Connection connection, CustomerKey customer) {
        this.connection = connection;
        this.customer = customer;
    }

    /** Locks the cards to be changed until the transaction ends. */
    void at(List<HrWrite> writes) throws SQLException {
        List<Long> keys = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        for (HrWrite write : writes) {
            if (write instanceof HrWrite.Update update) {
                RowKey.of(update.id()).ifPresent(keys::add);
                if (update.changed().contains(EmployeeField.EMPLOYMENT_NUMBER)) {
                    numbers.add(update.employee().get(EmployeeField.EMPLOYMENT_NUMBER));
                }
            } else if (write instanceof HrWrite.Create create) {
                numbers.add(create.employee().get(EmployeeField.EMPLOYMENT_NUMBER));
            }
        }
        // In one order for everybody, so that two batches never wait for each other.
        read(
                        "select id, version from employee where customer = ? and id = any(?) order by id for update",
                        "bigint",
                        keys)
                .forEach(row -> versions.put(row.key, row.version));
        read("select id, version, number from employee where customer = ? and number = any(?)", "varchar", numbers)
                .forEach(row -> owners.put(row.number, row.key));
    }

    Optional<Long> versionOf(long key) {
        return Optional.ofNullable(versions.get(key));
    }

    long raiseVersionOf(long key) {
        return versions.merge(key, 1L, Long::sum);
    }

    Optional<Long> ownerOf(String number) {
        return Optional.ofNullable(owners.get(number));
    }

    void claim(String number, long key) {
        owners.put(number, key);
    }

    private List<Seen> read(String sql, String sqlType, List<?> anyOf) throws SQLException {
        if (anyOf.isEmpty()) {
            return List.of();
        }
        List<Seen> seen = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, customer.text());
            query.setArray(2, connection.createArrayOf(sqlType, anyOf.toArray()));
            try (ResultSet row = query.executeQuery()) {
                boolean numbered = row.getMetaData().getColumnCount() > 2;
                while (row.next()) {
                    seen.add(new Seen(row.getLong(1), row.getLong(2), numbered ? row.getString(3) : ""));
                }
            }
        }
        return seen;
    }

    private record Seen(long key, long version, String number) {}
}
