// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal;

import java.time.Clock;
import javax.sql.DataSource;
import org.lonebro.api.store.AuditTrail;
import org.lonebro.api.store.CaseStore;
import org.lonebro.api.store.ConnectionStates;
import org.lonebro.api.store.DeliveryJournal;
import org.lonebro.api.store.Fingerprints;
import org.lonebro.api.store.LinkStore;
import org.lonebro.api.store.Outbox;
import org.lonebro.api.store.PendingCreates;
import org.lonebro.api.store.PlanStore;
import org.lonebro.api.store.RunJournal;
import org.lonebro.api.store.RunStore;
import org.lonebro.api.store.UnseenWrites;
import org.lonebro.store.internal.cases.JdbcCases;
import org.lonebro.store.internal.crypto.Prints;
import org.lonebro.store.internal.crypto.Seal;
import org.lonebro.store.internal.crypto.StoreKeys;
import org.lonebro.store.internal.delivery.JdbcDeliveries;
import org.lonebro.store.internal.link.Connections;
import org.lonebro.store.internal.link.JdbcLinks;
import org.lonebro.store.internal.outbox.JdbcOutbox;
import org.lonebro.store.internal.outbox.JdbcPendingCreates;
import org.lonebro.store.internal.outbox.JdbcUnseenWrites;
import org.lonebro.store.internal.plan.JdbcPlans;
import org.lonebro.store.internal.run.JdbcJournal;
import org.lonebro.store.internal.run.JdbcRuns;
import org.lonebro.store.internal.schema.KeyCheck;
import org.lonebro.store.internal.schema.Migrations;
import org.lonebro.store.internal.sql.Database;
import org.lonebro.store.internal.state.JdbcAuditTrail;
import org.lonebro.store.internal.state.JdbcConnectionStates;

/** The whole store on one database. Its parts are safe for use by several threads. Holds nothing that must be closed. */
public final class JdbcStore {
    private final LinkStore links;
    private final PlanStore plans;
    private final RunStore runs;
    private final RunJournal journal;
    private final Outbox outbox;
    private final DeliveryJournal deliveries;
    private final PendingCreates creates;
    private final UnseenWrites unseen;
    private final CaseStore cases;
    private final ConnectionStates states;
    private final AuditTrail audit;
    private final Fingerprints fingerprints;

    /**
     * Brings the tables up to date.
     *
     * @param source of pooled connections to H2 or PostgreSQL; stays the caller's
     * @throws org.lonebro.api.store.StoreException if the database cannot be used
     * @throws org.lonebro.store.internal.schema.WrongKeyException if it was begun with another key
     */
    public JdbcStore(DataSource source, StoreKeys keys, Clock clock) {
        Database database = new Database(source);
        Migrations.run(database);
        KeyCheck.run(database, keys);
        Connections connections = new Connections(database);
        Seal seal = new Seal(keys);
        this.links = new JdbcLinks(database, connections, seal);
        this.plans = new JdbcPlans(database, seal);
        this.runs = new JdbcRuns(database, connections, clock);
        this.fingerprints = new Prints(keys);
        this.journal = new JdbcJournal(database, links, seal, fingerprints, clock);
        this.outbox = new JdbcOutbox(database, connections, clock);
        this.deliveries = new JdbcDeliveries(database, connections, seal, fingerprints, clock);
        this.creates = new JdbcPendingCreates(database, connections, clock);
        this.unseen = new JdbcUnseenWrites(database, connections, seal, clock);
        this.cases = new JdbcCases(database, connections, seal, clock);
        this.states = new JdbcConnectionStates(database, connections);
        this.audit = new JdbcAuditTrail(database, connections, clock);
    }

    public LinkStore links() {
        return links;
    }

    public PlanStore plans() {
        return plans;
    }

    public RunStore runs() {
        return runs;
    }

    public RunJournal journal() {
        return journal;
    }

    public Outbox outbox() {
        return outbox;
    }

    public DeliveryJournal deliveries() {
        return deliveries;
    }

    public PendingCreates creates() {
        return creates;
    }

    public UnseenWrites unseen() {
        return unseen;
    }

    public CaseStore cases() {
        return cases;
    }

    public ConnectionStates states() {
        return states;
    }

    public AuditTrail audit() {
        return audit;
    }

    public Fingerprints fingerprints() {
        return fingerprints;
    }
}
