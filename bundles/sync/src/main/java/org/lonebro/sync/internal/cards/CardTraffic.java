// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.cards;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lonebro.api.connector.ConnectionSettings;
import org.lonebro.api.host.RegisterException;
import org.lonebro.api.store.StoreException;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.Flow;
import org.lonebro.api.sync.SyncRefusedException;
import org.lonebro.sync.internal.Scopes;
import org.lonebro.sync.internal.Stores;
import org.lonebro.sync.internal.running.Counterparts;
import org.lonebro.sync.internal.running.Counterparts.Sides;
import org.lonebro.sync.internal.running.Later;
import org.lonebro.sync.internal.running.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens and closes connections for saved cards as their sides come and go, and catches up with what was missed meanwhile. */
final class CardTraffic {
    private static final Logger LOG = LoggerFactory.getLogger(CardTraffic.class);
    private static final Duration TO_LET_ALL_COME = Duration.ofMillis(200);
    private static final Duration STORE_AWAY = Duration.ofSeconds(10);

    private final Stores stores;
    private final Counterparts counterparts;
    private final Scopes scopes;
    private final CustomerConnections customers;
    private final Deliveries deliveries;
    private final MissedCalls missedCalls;
    private final Later threads;
    private final Set<ConnectionName> toLookAt = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean armed = new AtomicBoolean();

    CardTraffic(
            Stores stores,
            Counterparts counterparts,
            Scopes scopes,
            CustomerConnections customers,
            Deliveries deliveries,
            MissedCalls missedCalls,
            Later threads) {
        this.stores = stores;
        this.counterparts = counterparts;
        this.scopes = scopes;
        this.customers = customers;
        this.deliveries = deliveries;
        this.missedCalls = missedCalls;
        this.threads = threads;
    }

    /** Sides of these connections came or went: from now on their customers' cards are marked, or no longer. */
    void changed(Collection<ConnectionName> connections) {
        for (ConnectionName connection : connections) {
            counterparts
                    .connections()
                    .find(connection)
                    .ifPresentOrElse(
                            found -> customers.add(connection, found.settings().customer()),
                            () -> customers.remove(connection));
        }
        look(connections);
    }

    /** Looks at these soon. Many come at once when a platform starts: they are looked after together. */
    void look(Collection<ConnectionName> connections) {
        toLookAt.addAll(connections);
        if (!connections.isEmpty() && armed.compareAndSet(false, true)) {
            threads.after(TO_LET_ALL_COME, this::look);
        }
    }

    private void look() {
        armed.set(false);
        try {
            Set<ConnectionName> marked = Set.copyOf(stores.outbox().connections());
            for (ConnectionName connection : toLookAt) {
                toLookAt.remove(connection);
                lookOrKeep(connection, marked);
            }
        } catch (StoreException away) {
            LOG.debug("Marked cards cannot be looked for yet", Trace.of(away));
            if (armed.compareAndSet(false, true)) {
                threads.after(STORE_AWAY, this::look);
            }
        }
    }

    private void lookOrKeep(ConnectionName connection, Set<ConnectionName> marked) {
        try {
            look(connection, marked);
        } catch (StoreException away) {
            toLookAt.add(connection);
            throw away;
        }
    }

    private void look(ConnectionName connection, Set<ConnectionName> marked) {
        if (counterparts.lacking(connection).isPresent()) {
            deliveries.park(connection);
            return;
        }
        try {
            Sides sides = counterparts.sides(connection);
            ConnectionSettings settings = sides.connection().settings();
            if (sides.writer().isEmpty()) {
                deliveries.park(connection);
            } else if (scopes.of(settings).fields().carried(Flow.CARD).isEmpty()) {
                customers.remove(connection);
            } else {
                deliveries.open(connection, settings.outgoing().sendsAtOnce());
                boolean missed = missedCalls.mark(connection, sides);
                if (missed || marked.contains(connection)) {
                    deliveries.markedMany(connection);
                }
            }
        } catch (RegisterException away) {
            LOG.debug("Missed calls are looked for after the next run", Trace.of(away));
        } catch (SyncRefusedException lacking) {
            LOG.debug(
                    "Connection {} cannot send: {}",
                    connection.text(),
                    lacking.reason().code());
        }
    }
}
