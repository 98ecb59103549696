// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.delivery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lonebro.api.store.DeliveryJournal;
import org.lonebro.api.store.Fingerprints;
import org.lonebro.api.store.Settled;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.Delivery;
import org.lonebro.store.internal.cases.CaseChanges;
import org.lonebro.store.internal.cases.CaseChanges.Asked;
import org.lonebro.store.internal.crypto.Seal;
import org.lonebro.store.internal.link.AgreedRows;
import org.lonebro.store.internal.link.Connections;
import org.lonebro.store.internal.link.FormerIdentities;
import org.lonebro.store.internal.link.SettledLinks;
import org.lonebro.store.internal.outbox.JdbcOutbox;
import org.lonebro.store.internal.outbox.JdbcUnseenWrites;
import org.lonebro.store.internal.sql.Database;
import org.lonebro.store.internal.sql.Rows;

/** Records deliveries. The link's row is locked first: whoever records a run about the same person waits, or is waited for. */
public final class JdbcDeliveries implements DeliveryJournal {
    private static final String LOCK =
            "select number from employee_link where connection = ? and payroll_id = ? and hr_id = ? for update";

    private final Database database;
    private final Connections connections;
    private final AgreedRows agreed;
    private final SettledLinks links;
    private final FormerIdentities formers;
    private final CaseChanges cases;
    private final Clock clock;

    public JdbcDeliveries(
            Database database, Connections connections, Seal seal, Fingerprints fingerprints, Clock clock) {
        this.database = database;
        this.connections = connections;
        this.agreed = new AgreedRows(seal);
        this.links = new SettledLinks(seal);
        this.formers = new FormerIdentities(seal, fingerprints);
        this.cases = new CaseChanges(seal);
        this.clock = clock;
    }

    @Override
    public boolean delivered(Delivery delivery, Settled settled) {
        int connection = connections.findOrAdd(delivery.connection());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return database.atOnce("record a delivery", sql -> {
            Optional<Long> link = lock(sql, connection, settled);
            if (link.isEmpty()) {
                return false;
            }
            renew(sql, connection, delivery.connection(), new SettledLinks.Row(link.get(), settled), now);
            if (!settled.asks().isEmpty() || CaseChanges.any(sql, connection)) {
                Asked asked = new Asked(settled.payrollId(), settled.hrId(), settled.asks(), settled.by());
                cases.settle(sql, connection, delivery.connection(), List.of(asked), now);
            }
            JdbcUnseenWrites.remove(sql, connection, delivery.card());
            JdbcOutbox.remove(sql, connection, delivery);
            return true;
        });
    }

    private static Optional<Long> lock(Connection sql, int connection, Settled settled) throws SQLException {
        try (PreparedStatement query = sql.prepareStatement(LOCK)) {
            query.setInt(1, connection);
            query.setString(2, settled.payrollId().text());
            query.setString(3, settled.hrId().text());
            return Rows.all(query, row -> row.getLong(1)).stream().findFirst();
        }
    }

    private void renew(Connection sql, int connection, ConnectionName name, SettledLinks.Row row, Instant now)
            throws SQLException {
        Settled settled = row.settled();
        formers.keep(
                sql,
                connection,
                name,
                agreed.ofLinks(sql, connection, name, List.of(settled.payrollId())),
                Map.of(settled.payrollId(), settled.agreed()),
                now);
        links.update(sql, connection, name, List.of(row), null, now);
    }
}
