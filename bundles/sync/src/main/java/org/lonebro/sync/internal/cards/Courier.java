// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.cards;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.host.HrEmployee;
import org.lonebro.api.host.RegisterException;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.EmployeeLink;
import org.lonebro.api.store.Settled;
import org.lonebro.api.store.StoreException;
import org.lonebro.api.store.UnseenWrites.UnseenWrite;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.Delivery;
import org.lonebro.api.sync.Flow;
import org.lonebro.api.sync.PersonCase;
import org.lonebro.api.sync.SyncRefusedException;
import org.lonebro.sync.internal.RightOfWay;
import org.lonebro.sync.internal.Rules;
import org.lonebro.sync.internal.Rulings;
import org.lonebro.sync.internal.Scope;
import org.lonebro.sync.internal.Scopes;
import org.lonebro.sync.internal.Stores;
import org.lonebro.sync.internal.running.Counterparts;
import org.lonebro.sync.internal.running.Counterparts.Sides;
import org.lonebro.sync.internal.running.Trace;
import org.lonebro.sync.internal.sending.CardToSend;
import org.lonebro.sync.internal.sending.Consent;
import org.lonebro.sync.internal.sending.PersonSending;
import org.lonebro.sync.internal.sending.Sending;
import org.lonebro.sync.internal.sending.Way;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one marked card to the payroll, once. */
final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int SURPRISES = 5;
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Set<ReasonCode> ABOUT_ONE_RECORD =
            EnumSet.of(ReasonCode.ANSWER_BROKEN, ReasonCode.ANSWER_TOO_LARGE, ReasonCode.RECORD_UNREADABLE);

    private final Stores stores;
    private final Rules rules;
    private final Scopes scopes;
    private final Counterparts counterparts;
    private final RightOfWay rightOfWay;
    private final Clock clock;

    Courier(Stores stores, Rules rules, Scopes scopes, Counterparts counterparts, RightOfWay rightOfWay, Clock clock) {
        this.stores = stores;
        this.rules = rules;
        this.scopes = scopes;
        this.counterparts = counterparts;
        this.rightOfWay = rightOfWay;
        this.clock = clock;
    }

    /** @throws StoreException if our own store is away; then nothing is known and the mark stands */
    Delivered deliver(Delivery delivery) throws InterruptedException {
        try {
            return attempt(delivery);
        } catch (ConnectorException fault) {
            boolean lasting = fault.retryAfter().isEmpty();
            return lasting && ABOUT_ONE_RECORD.contains(fault.reason().code())
                    ? new Delivered.Refused(Optional.empty(), fault.reason())
                    : new Delivered.NoWay(fault.reason(), fault.retryAfter());
        } catch (RegisterException away) {
            LOG.debug("The register is away", Trace.of(away));
            return new Delivered.NoWay(Reason.of(ReasonCode.REGISTER_FAILED), Optional.of(SOON));
        } catch (SyncRefusedException lacking) {
            return new Delivered.NoWay(lacking.reason(), Optional.empty());
        } catch (StoreException away) {
            throw away;
        } catch (RuntimeException surprise) {
            return surprised(delivery, surprise);
        }
    }

    /** A fault of ours at one card must not be tried for ever. */
    private static Delivered surprised(Delivery delivery, RuntimeException surprise) {
        LOG.error(
                "A card of connection {} could not be delivered",
                delivery.connection().text(),
                Trace.of(surprise));
        Reason why = Reason.of(ReasonCode.UNEXPECTED, surprise.getClass().getSimpleName());
        return delivery.attempts() + 1 < SURPRISES
                ? new Delivered.Later(why)
                : new Delivered.Refused(Optional.empty(), why);
    }

    private Delivered attempt(Delivery delivery) throws ConnectorException, InterruptedException {
        ConnectionName connection = delivery.connection();
        Sides sides = counterparts.sides(connection);
        EmployeeLink link =
                stores.links().findByCard(connection, Set.of(delivery.card())).get(delivery.card());
        if (link == null) {
            return new Delivered.Needless();
        }
        Scope scope = scopes.of(sides.connection().settings());
        List<HrEmployee> cards = sides.register().find(scope.customer(), Set.of(delivery.card()));
        if (cards.isEmpty()) {
            return new Delivered.Refused(Optional.empty(), Reason.of(ReasonCode.GONE_IN_HR));
        }
        HrEmployee card = cards.get(0);
        if (savedAgain(card, delivery)) {
            return new Delivered.Later(Reason.of(ReasonCode.CHANGED_MEANWHILE));
        }
        return send(delivery, link, card, sides, scope);
    }

    /**
     * Somebody saved the card after it was marked: who it was, the mark that is on its way will tell, and nobody releases a bank
     * account of their own. Where no mark comes, the call was missed.
     */
    private static boolean savedAgain(HrEmployee card, Delivery delivery) {
        return card.version() > delivery.hrVersion() && delivery.attempts() == 0;
    }

    private Delivered send(Delivery delivery, EmployeeLink link, HrEmployee card, Sides sides, Scope scope)
            throws ConnectorException, InterruptedException {
        ConnectionName connection = delivery.connection();
        PayrollEmployeeId person = link.payrollId();
        FieldValues agreed = stores.links().agreed(connection, Set.of(person)).get(person);
        List<PersonCase> cases = stores.cases().of(connection, Set.of(person)).getOrDefault(person, List.of());
        List<UnseenWrite> unseen =
                stores.unseen().find(connection, Set.of(card.id())).getOrDefault(card.id(), List.of());
        Rulings rulings = new Rulings(sides.connection().settings().outgoing().protection(), clock);
        PersonSending sending = new PersonSending(
                rules,
                stores.fingerprints(),
                stores.unseen(),
                scope,
                new Way(sides.reader(), sides.requireWriter(), sides.register()),
                rulings,
                rightOfWay.registers());
        CardToSend toSend = new CardToSend(person, card, agreed, unseen, cases, delivery.by());
        return delivered(sending.send(toSend, Flow.CARD, Consent.ALWAYS), link, toSend);
    }

    private static Delivered delivered(Sending sending, EmployeeLink link, CardToSend sent) {
        if (sending instanceof Sending.Sent done) {
            return new Delivered.Known(done.settled());
        }
        if (sending instanceof Sending.Later later) {
            return new Delivered.Later(later.why());
        }
        if (sending instanceof Sending.Refused refused) {
            return new Delivered.Refused(Optional.ofNullable(refused.settled()), refused.why());
        }
        Settled settled = ((Sending.Nothing) sending).settled();
        return settled == null ? asRecorded(link, sent) : new Delivered.Known(settled);
    }

    /** Only the card's version moves, so that nobody looks for a missed call of it. */
    private static Delivered asRecorded(EmployeeLink link, CardToSend sent) {
        FieldValues agreed = sent.agreed();
        HrEmployee card = sent.card();
        boolean known = link.hrVersion() == card.version() || link.missingSince() != null;
        return agreed == null || known
                ? new Delivered.Needless()
                : new Delivered.Known(new Settled(
                        sent.person(), card.id(), card.version(), agreed, link.prints(), List.of(), sent.by()));
    }
}
