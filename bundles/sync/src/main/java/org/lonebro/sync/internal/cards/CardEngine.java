// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.cards;

import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.function.DoubleSupplier;
import org.lonebro.api.host.SavedCards;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.DeliveryDesk;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.sync.internal.RightOfWay;
import org.lonebro.sync.internal.Rules;
import org.lonebro.sync.internal.Scopes;
import org.lonebro.sync.internal.Stores;
import org.lonebro.sync.internal.running.Counterparts;
import org.lonebro.sync.internal.running.Later;
import org.lonebro.sync.internal.running.Standings;

/** Everything about saved cards, put together. */
public final class CardEngine {
    private final Deliveries deliveries;
    private final CardTraffic traffic;
    private final CardMarks marks;
    private final OutboxDesk desk;

    /** @param chance evenly spread from 0 up to 1 */
    public CardEngine(
            Stores stores,
            Rules rules,
            Counterparts counterparts,
            RightOfWay rightOfWay,
            Later threads,
            Clock clock,
            DoubleSupplier chance) {
        Scopes scopes = new Scopes(rules.profiles(), stores.cases(), clock);
        CustomerConnections customers = new CustomerConnections();
        deliveries = new Deliveries(
                stores.outbox(),
                new Courier(stores, rules, scopes, counterparts, rightOfWay, clock),
                new DeliveryBook(stores.outbox(), stores.deliveries(), new Standings(stores.states())),
                rightOfWay.cards(),
                threads,
                new Backoff(chance),
                clock);
        MissedCalls missedCalls = new MissedCalls(stores, clock);
        traffic = new CardTraffic(stores, counterparts, scopes, customers, deliveries, missedCalls, threads);
        marks = new CardMarks(customers, deliveries, new CardStandings(stores, deliveries));
        desk = new OutboxDesk(stores, deliveries);
    }

    public SavedCards savedCards() {
        return marks;
    }

    public DeliveryDesk desk() {
        return desk;
    }

    public Deliveries deliveries() {
        return deliveries;
    }

    /** Sides of these connections came or went. */
    public void changed(Collection<ConnectionName> connections) {
        traffic.changed(connections);
    }

    /** A run ended: whoever it reached, deliveries reach, too, and it may be time to look for missed calls. */
    public void ended(SyncRun run) {
        if (run.state() == RunState.SUCCEEDED || run.state() == RunState.PARTIAL) {
            deliveries.answers(run.connection());
        }
        traffic.look(Set.of(run.connection()));
    }

    /** A connection test found that the payroll answers. */
    public void answers(ConnectionName connection) {
        deliveries.answers(connection);
    }

    /** What is in work comes to its end; marks stay for the next start. */
    public void stop() {
        deliveries.stop();
    }
}
