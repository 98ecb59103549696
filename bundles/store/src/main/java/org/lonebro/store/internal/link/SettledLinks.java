// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.link;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.store.Settled;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.store.internal.crypto.Seal;
import org.lonebro.store.internal.sql.Rows;

/** Writes links from values that no plan holds. */
public final class SettledLinks {
    private static final String UPDATE = "update employee_link set hr_version = ?, missing_since = null, agreed_by = ?,"
            + " agreed_at = ?, source_high = ?, source_low = ?, values_high = ?, values_low = ?, identity_high = ?,"
            + " identity_low = ?, agreed = ? where connection = ? and number = ?";
    private static final String INSERT = "insert into employee_link (hr_version, agreed_by, agreed_at, source_high,"
            + " source_low, values_high, values_low, identity_high, identity_low, agreed, connection, number,"
            + " payroll_id, hr_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Seal seal;

    public SettledLinks(Seal seal) {
        this.seal = seal;
    }

    /** The link with that number as it will be. */
    public record Row(long number, Settled settled) {}

    /** @param run null if it was a saved card */
    public void update(
            Connection sql, int connection, ConnectionName name, List<Row> rows, @Nullable Long run, Instant now)
            throws SQLException {
        try (PreparedStatement update = sql.prepareStatement(UPDATE)) {
            for (Row row : rows) {
                set(update, connection, name, row, run, now);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    public void insert(Connection sql, int connection, ConnectionName name, List<Row> rows, long run, Instant now)
            throws SQLException {
        try (PreparedStatement insert = sql.prepareStatement(INSERT)) {
            for (Row row : rows) {
                set(insert, connection, name, row, run, now);
                insert.setString(13, row.settled().payrollId().text());
                insert.setString(14, row.settled().hrId().text());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void set(
            PreparedStatement write, int connection, ConnectionName name, Row row, @Nullable Long run, Instant now)
            throws SQLException {
        Settled settled = row.settled();
        write.setLong(1, settled.hrVersion());
        Rows.set(write, 2, run);
        Rows.set(write, 3, now);
        Rows.set(write, 4, settled.prints().source());
        Rows.set(write, 6, settled.prints().values());
        Rows.set(write, 8, settled.prints().identity());
        byte[] clear = settled.agreed().toBytes();
        write.setBytes(10, seal.seal(Seal.Purpose.VALUES, name, settled.payrollId(), clear));
        write.setInt(11, connection);
        write.setLong(12, row.number());
    }
}
