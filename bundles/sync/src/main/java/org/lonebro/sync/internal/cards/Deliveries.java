// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.cards;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.Outbox;
import org.lonebro.api.store.StoreException;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.Delivery;
import org.lonebro.sync.internal.CardsInHand;
import org.lonebro.sync.internal.Savers;
import org.lonebro.sync.internal.running.Later;
import org.lonebro.sync.internal.running.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries marked cards out. A mark is handed over in memory as soon as it is committed; the store is asked only at the start,
 * when more was marked than memory holds, and when the time of one that was put off has come.
 */
public final class Deliveries {
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final int PIECE = 200;
    private static final Duration BEFORE_ASKING_AGAIN = Duration.ofSeconds(1);

    private final Outbox outbox;
    private final Courier courier;
    private final DeliveryBook book;
    private final CardsInHand hands;
    private final Later threads;
    private final Backoff backoff;
    private final Clock clock;
    private final Map<ConnectionName, Lane> lanes = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    Deliveries(
            Outbox outbox,
            Courier courier,
            DeliveryBook book,
            CardsInHand hands,
            Later threads,
            Backoff backoff,
            Clock clock) {
        this.outbox = outbox;
        this.courier = courier;
        this.book = book;
        this.hands = hands;
        this.threads = threads;
        this.backoff = backoff;
        this.clock = clock;
    }

    /**
     * Marks a card durably, then hands it over. Whoever saved it before and is not delivered yet has brought the change, too.
     *
     * @throws StoreException if it could not be marked
     */
    public void mark(ConnectionName connection, HrEmployeeId card, long version, Actor by) {
        Optional<Delivery> standing = outbox.find(connection, card);
        Actor savers = standing.map(before -> Savers.joined(before.by(), by)).orElse(by);
        marked(outbox.mark(connection, card, version, savers));
    }

    private void marked(Delivery delivery) {
        Lane lane = lane(delivery.connection());
        lane.offer(delivery);
        pump(lane);
    }

    /** Marks were committed that nobody handed over. */
    public void markedMany(ConnectionName connection) {
        Lane lane = lane(connection);
        lane.moreInStore();
        pump(lane);
    }

    /** Why nothing of the connection moves; empty if it does. */
    Optional<Reason> heldBy(ConnectionName connection) {
        Lane lane = lanes.get(connection);
        return lane == null ? Optional.empty() : lane.closedBy();
    }

    /** Everything a connection needs is there, perhaps anew. */
    void open(ConnectionName connection, int cardsAtOnce) {
        Lane lane = lane(connection);
        lane.open(cardsAtOnce);
        if (lane.closedBy().isPresent()) {
            letGo(lane);
        }
        pump(lane);
    }

    /** Something a connection needs went away. */
    void park(ConnectionName connection) {
        lane(connection).park();
    }

    /** The payroll answered somebody else: what was held because it did not is tried now. */
    public void answers(ConnectionName connection) {
        if (heldBy(connection).isPresent()) {
            letGo(lane(connection));
        }
    }

    /** What is in work comes to its end; nothing else is begun. */
    void stop() {
        stopped = true;
    }

    private void letGo(Lane lane) {
        threads.now(() -> {
            try {
                lane.closedBy().ifPresent(why -> outbox.hold(lane.connection(), clock.instant(), why));
                lane.reopen();
            } catch (StoreException away) {
                storeAway(lane, away);
            }
            pump(lane);
        });
    }

    private Lane lane(ConnectionName connection) {
        return lanes.computeIfAbsent(connection, Lane::new);
    }

    private void pump(Lane lane) {
        if (stopped) {
            return;
        }
        Instant now = clock.instant();
        for (Optional<Delivery> next = lane.take(now); next.isPresent(); next = lane.take(now)) {
            Delivery delivery = next.get();
            threads.now(() -> work(lane, delivery));
        }
        if (lane.wantsMore(now)) {
            threads.now(() -> refill(lane));
        }
        lane.closedUntil(now).ifPresent(then -> wake(lane, then));
    }

    private void refill(Lane lane) {
        Instant now = clock.instant();
        try {
            List<Delivery> due = outbox.due(lane.connection(), now, PIECE);
            due.forEach(lane::offer);
            if (due.size() == PIECE) {
                lane.moreInStore();
            } else {
                outbox.nextDue(lane.connection()).ifPresent(then -> wake(lane, notBefore(then, now)));
            }
        } catch (StoreException away) {
            storeAway(lane, away);
        }
        pump(lane);
    }

    /** What is in hand still is due in the store: that is no reason to ask again and again. */
    private static Instant notBefore(Instant then, Instant now) {
        return then.isAfter(now) ? then : now.plus(BEFORE_ASKING_AGAIN);
    }

    private void work(Lane lane, Delivery delivery) {
        if (stopped) {
            return;
        }
        if (!hands.take(delivery.connection(), delivery.card())) {
            lane.putDown(delivery);
            hands.whenFree(delivery.connection(), delivery.card(), () -> marked(delivery));
            return;
        }
        try {
            settle(lane, delivery, courier.deliver(delivery));
        } catch (StoreException away) {
            storeAway(lane, away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error fault) {
            // whatever it is, the mark stands and the others must go on
            LOG.error(
                    "A delivery of connection {} ended by a fault",
                    delivery.connection().text(),
                    Trace.of(fault));
            pause(lane, Reason.of(ReasonCode.UNEXPECTED, fault.getClass().getSimpleName()));
        } finally {
            hands.putDown(delivery.connection(), List.of(delivery.card()));
            lane.putDown(delivery);
        }
        pump(lane);
    }

    private void settle(Lane lane, Delivery delivery, Delivered outcome) {
        if (outcome instanceof Delivered.NoWay noWay) {
            close(lane, delivery, noWay);
        } else if (outcome instanceof Delivered.Later later) {
            Instant then = clock.instant().plus(backoff.after(delivery.attempts()));
            outbox.later(delivery, then, later.why());
            wake(lane, then);
        } else {
            book.record(delivery, outcome);
            if (!(outcome instanceof Delivered.Needless) && lane.works()) {
                book.answersAgain(delivery.connection());
                lane.moreInStore();
            }
        }
    }

    /** Puts everybody off once. Whoever met the closed way may be the reason for it and goes last. */
    private void close(Lane lane, Delivery delivery, Delivered.NoWay noWay) {
        if (stopped) {
            return;
        }
        Optional<Instant> closed = lane.close(clock.instant(), noWay.why(), failures -> noWay.pause(backoff, failures));
        if (closed.isEmpty()) {
            return;
        }
        Instant then = closed.get();
        LOG.debug(
                "Deliveries of connection {} are held: {}",
                delivery.connection().text(),
                noWay.why().code());
        outbox.hold(delivery.connection(), then, noWay.why());
        if (noWay.retryAfter().isPresent()) {
            outbox.later(delivery, then.plus(backoff.after(delivery.attempts())), noWay.why());
        } else {
            book.fails(delivery.connection(), noWay.why());
        }
    }

    private void storeAway(Lane lane, StoreException away) {
        LOG.debug(
                "Deliveries of connection {} wait for the store",
                lane.connection().text(),
                Trace.of(away));
        pause(lane, Reason.of(ReasonCode.STORE_FAILED));
    }

    private void pause(Lane lane, Reason why) {
        lane.close(clock.instant(), why, backoff::after);
    }

    private void wake(Lane lane, Instant then) {
        if (lane.wakeAt(then)) {
            Duration delay = Duration.between(clock.instant(), then).plusMillis(1);
            threads.after(delay.isNegative() ? Duration.ZERO : delay, () -> {
                lane.woken();
                pump(lane);
            });
        }
    }
}
