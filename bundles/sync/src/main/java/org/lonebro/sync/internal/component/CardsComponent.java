// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.component;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.lonebro.api.host.CardStanding;
import org.lonebro.api.host.SavedCards;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.Delivery;
import org.lonebro.api.sync.DeliveryDesk;
import org.lonebro.api.sync.DeliveryState;
import org.lonebro.sync.internal.RightOfWay;
import org.lonebro.sync.internal.cards.CardEngine;
import org.lonebro.sync.internal.cards.CardThreads;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Wires saved cards to the platform. */
@Component(
        immediate = true,
        configurationPid = CardsComponent.PID,
        service = {SavedCards.class, DeliveryDesk.class, CardsComponent.class})
@Designate(ocd = CardsConfiguration.class)
public final class CardsComponent implements SavedCards, DeliveryDesk, SidesWatcher {
    public static final String PID = "org.lonebro.sync.cards";

    private final CounterpartsComponent counterparts;
    private final RightOfWay rightOfWay = new RightOfWay();
    private final CardThreads threads;
    private final Duration stopTime;
    private final CardEngine engine;

    @Activate
    public CardsComponent(
            @Reference StoresComponent stores,
            @Reference RulesComponent rules,
            @Reference CounterpartsComponent counterparts,
            CardsConfiguration configuration) {
        this.counterparts = counterparts;
        threads = new CardThreads(configuration.cardsAtOnce());
        stopTime = Duration.ofSeconds(configuration.stopSeconds());
        engine = new CardEngine(
                stores.stores(),
                rules.rules(),
                counterparts.counterparts(),
                rightOfWay,
                threads,
                Clock.systemUTC(),
                () -> ThreadLocalRandom.current().nextDouble());
    }

    @Activate
    void start() {
        counterparts.watch(this);
    }

    @Deactivate
    void stop() {
        counterparts.unwatch(this);
        engine.stop();
        threads.stop(stopTime);
    }

    CardEngine engine() {
        return engine;
    }

    RightOfWay rightOfWay() {
        return rightOfWay;
    }

    @Override
    public void appeared(ConnectionName connection) {
        engine.changed(Set.of(connection));
    }

    @Override
    public void changed(Collection<ConnectionName> connections) {
        engine.changed(connections);
    }

    @Override
    public Receipt saved(CustomerKey customer, HrEmployeeId card, long version, Actor by) {
        return engine.savedCards().saved(customer, card, version, by);
    }

    @Override
    public List<CardStanding> standings(CustomerKey customer, HrEmployeeId card, long version) {
        return engine.savedCards().standings(customer, card, version);
    }

    @Override
    public Map<DeliveryState, Long> counts(ConnectionName connection) {
        return engine.desk().counts(connection);
    }

    @Override
    public List<Delivery> deliveries(ConnectionName connection, Optional<HrEmployeeId> after, int atMost) {
        return engine.desk().deliveries(connection, after, atMost);
    }

    @Override
    public long retryAll(ConnectionName connection, Actor actor) {
        return engine.desk().retryAll(connection, actor);
    }

    @Override
    public boolean retry(ConnectionName connection, HrEmployeeId card, Actor actor) {
        return engine.desk().retry(connection, card, actor);
    }
}
