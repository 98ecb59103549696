// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.link;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.store.internal.crypto.Seal;

/** Opens agreed values, of links and of plan lines. */
public final class AgreedRows {
    private static final String OF_LINKS = "select payroll_id, agreed from unnest(?) k (id)"
            + " join employee_link on payroll_id = k.id where connection = ?";
    private static final String OF_LINE = "select payroll_id, agreed from plan_line where run = ? and sequence = ?";

    private final Seal seal;

    public AgreedRows(Seal seal) {
        this.seal = seal;
    }

    public Map<PayrollEmployeeId, FieldValues> ofLinks(
            Connection sql, int connection, ConnectionName name, Collection<PayrollEmployeeId> people)
            throws SQLException {
        Object[] ids = people.stream().map(PayrollEmployeeId::text).toArray(String[]::new);
        try (PreparedStatement query = sql.prepareStatement(OF_LINKS)) {
            query.setArray(1, sql.createArrayOf("varchar", ids));
            query.setInt(2, connection);
            return all(query, name);
        }
    }

    public Map<PayrollEmployeeId, FieldValues> ofLines(
            Connection sql, long run, ConnectionName name, Collection<Long> sequences) throws SQLException {
        Map<PayrollEmployeeId, FieldValues> agreed = new HashMap<>();
        try (PreparedStatement query = sql.prepareStatement(OF_LINE)) {
            for (long sequence : sequences) {
                query.setLong(1, run);
                query.setLong(2, sequence);
                agreed.putAll(all(query, name));
            }
        }
        return agreed;
    }

    private Map<PayrollEmployeeId, FieldValues> all(PreparedStatement query, ConnectionName name) throws SQLException {
        Map<PayrollEmployeeId, FieldValues> agreed = new HashMap<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                PayrollEmployeeId person = new PayrollEmployeeId(rows.getString(1));
                byte[] sealed = rows.getBytes(2);
                if (sealed != null) {
                    byte[] clear = seal.open(Seal.Purpose.VALUES, name, person, sealed);
                    agreed.put(person, FieldValues.fromBytes(clear));
                }
            }
        }
        return agreed;
    }
}
