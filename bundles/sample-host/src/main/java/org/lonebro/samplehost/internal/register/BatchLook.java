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
    private final Dialect dialect;
    private final CustomerKey customer;
    private final Map<Long, Long> versions = new HashMap<>();
    private final Map<String, Long> owners = new HashMap<>();

    BatchLook(Connection connection, Dialect dialect, CustomerKey customer) {
        this.connection = connection;
        this.dialect = dialect;
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
        lockVersions(keys);
        findOwners(numbers);
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

    private void lockVersions(List<Long> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        // In one order for everybody, so that two batches never wait for each other.
        String sql = "select id, version from employee where id = any(?) and customer = ? order by id for update";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf("bigint", keys.toArray()));
            query.setString(2, customer.text());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    versions.put(row.getLong(1), row.getLong(2));
                }
            }
        }
    }

    private void findOwners(List<String> numbers) throws SQLException {
        if (numbers.isEmpty()) {
            return;
        }
        String sql = "select number, id " + dialect.wanted("number", "varchar");
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf("varchar", numbers.toArray()));
            query.setString(2, customer.text());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    owners.put(row.getString(1), row.getLong(2));
                }
            }
        }
    }
}
