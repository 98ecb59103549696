// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.link;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.store.Fingerprints;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.Fingerprint;
import org.lonebro.store.internal.crypto.Seal;
import org.lonebro.store.internal.sql.Rows;

/** Keeps the identity numbers that people had before, in the table {@code former_identity}. */
public final class FormerIdentities {
    private static final String REMOVE = "delete from former_identity where connection = ? and payroll_id = ?"
            + " and identity_high = ? and identity_low = ?";
    private static final String KEEP = "insert into former_identity (connection, payroll_id, identity_high,"
            + " identity_low, identity, until) values (?, ?, ?, ?, ?, ?)";

    private final Seal seal;
    private final Fingerprints fingerprints;

    public FormerIdentities(Seal seal, Fingerprints fingerprints) {
        this.seal = seal;
        this.fingerprints = fingerprints;
    }

    /** Keeps what the values before have and those after have otherwise; a number somebody has again is no former one. */
    public void keep(
            Connection sql,
            int connection,
            ConnectionName name,
            Map<PayrollEmployeeId, FieldValues> before,
            Map<PayrollEmployeeId, FieldValues> after,
            Instant now)
            throws SQLException {
        for (Map.Entry<PayrollEmployeeId, FieldValues> person : after.entrySet()) {
            String old = identity(before.get(person.getKey()));
            String current = identity(person.getValue());
            if (old != null && current != null && !old.equals(current)) {
                remove(sql, connection, person.getKey(), fingerprints.identity(current));
                remove(sql, connection, person.getKey(), fingerprints.identity(old));
                keep(sql, connection, name, person.getKey(), old, now);
            }
        }
    }

    private static @Nullable String identity(@Nullable FieldValues values) {
        return values == null ? null : values.get(EmployeeField.IDENTITY_NUMBER);
    }

    private static void remove(Connection sql, int connection, PayrollEmployeeId person, Fingerprint print)
            throws SQLException {
        try (PreparedStatement delete = sql.prepareStatement(REMOVE)) {
            delete.setInt(1, connection);
            delete.setString(2, person.text());
            Rows.set(delete, 3, print);
            delete.executeUpdate();
        }
    }

    private void keep(
            Connection sql, int connection, ConnectionName name, PayrollEmployeeId person, String old, Instant now)
            throws SQLException {
        byte[] clear = old.getBytes(StandardCharsets.UTF_8);
        try (PreparedStatement insert = sql.prepareStatement(KEEP)) {
            insert.setInt(1, connection);
            insert.setString(2, person.text());
            Rows.set(insert, 3, fingerprints.identity(old));
            insert.setBytes(5, seal.seal(Seal.Purpose.FORMER_IDENTITY, name, person, clear));
            Rows.set(insert, 6, now);
            insert.executeUpdate();
        }
    }
}
