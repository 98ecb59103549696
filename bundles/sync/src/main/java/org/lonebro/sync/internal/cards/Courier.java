// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.cards;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.host.HrEmployee;
import org.lonebro.api.host.RegisterException;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.mapping.Finding;
import org.lonebro.api.mapping.Finding.Severity;
import org.lonebro.api.mapping.Meeting;
import org.lonebro.api.mapping.NormalisedEmployee;
import org.lonebro.api.mapping.PersonPlan.Verdict;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.EmployeeLink;
import org.lonebro.api.store.Settled;
import org.lonebro.api.store.StoreException;
import org.lonebro.api.sync.Delivery;
import org.lonebro.api.sync.Flow;
import org.lonebro.api.sync.SyncRefusedException;
import org.lonebro.sync.internal.Rules;
import org.lonebro.sync.internal.Scope;
import org.lonebro.sync.internal.Scopes;
import org.lonebro.sync.internal.Stores;
import org.lonebro.sync.internal.running.Counterparts;
import org.lonebro.sync.internal.running.Counterparts.Sides;
import org.lonebro.sync.internal.running.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one marked card to the payroll, once. */
final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int SURPRISES = 5;
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Set<EmployeeField> ALL = EmployeeField.setOf(EnumSet.allOf(EmployeeField.class));
    private static final Set<ReasonCode> ABOUT_ONE_RECORD =
            EnumSet.of(ReasonCode.ANSWER_BROKEN, ReasonCode.ANSWER_TOO_LARGE, ReasonCode.RECORD_UNREADABLE);

    private final Stores stores;
    private final Rules rules;
    private final Scopes scopes;
    private final Counterparts counterparts;
    private final CardSending sending;

    Courier(Stores stores, Rules rules, Scopes scopes, Counterparts counterparts, CardSending sending) {
        this.stores = stores;
        this.rules = rules;
        this.scopes = scopes;
        this.counterparts = counterparts;
        this.sending = sending;
    }

    /** @throws StoreException if our own store is away; then nothing is known and the mark stands */
    Delivered deliver(Delivery delivery) {
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

    private Delivered attempt(Delivery delivery) throws ConnectorException {
        Sides sides = counterparts.sides(delivery.connection());
        EmployeeLink link = stores.links()
                .findByCard(delivery.connection(), Set.of(delivery.card()))
                .get(delivery.card());
        if (link == null) {
            return new Delivered.Needless();
        }
        Scope scope = scopes.of(sides.connection().settings());
        List<HrEmployee> cards = sides.register().find(scope.customer(), Set.of(delivery.card()));
        if (cards.isEmpty()) {
            return new Delivered.Refused(Optional.empty(), Reason.of(ReasonCode.GONE_IN_HR));
        }
        HrEmployee card = cards.get(0);
        NormalisedEmployee hr = rules.normaliser().normalise(card.employee(), scope.today());
        Optional<Reason> unusable = rejection(hr);
        if (unusable.isPresent()) {
            return new Delivered.Refused(Optional.empty(), unusable.get());
        }
        FieldValues agreed = stores.links()
                .agreed(delivery.connection(), Set.of(link.payrollId()))
                .get(link.payrollId());
        if (asAgreed(link, hr, agreed, scope)) {
            return quiet(delivery, link, card, agreed);
        }
        return sending.send(delivery, link, card, sides, scope);
    }

    private static Optional<Reason> rejection(NormalisedEmployee hr) {
        return hr.findings().stream()
                .filter(finding -> finding.severity() == Severity.REJECTED)
                .map(Finding::reason)
                .findFirst();
    }

    /** A payroll that still had what was agreed would need nothing; and nothing waits for a person that may have changed. */
    private boolean asAgreed(EmployeeLink link, NormalisedEmployee hr, @Nullable FieldValues agreed, Scope scope) {
        if (agreed == null || link.missingSince() != null) {
            return false;
        }
        NormalisedEmployee payroll = new NormalisedEmployee(new Employee(agreed), ALL, List.of());
        Verdict verdict = rules.planner()
                .plan(new Meeting(payroll, hr, agreed), scope.fields(), Flow.CARD)
                .verdict();
        return verdict instanceof Verdict.Quiet
                && stores.cases()
                        .of(scope.connection(), Set.of(link.payrollId()))
                        .isEmpty();
    }

    private static Delivered quiet(
            Delivery delivery, EmployeeLink link, HrEmployee card, @Nullable FieldValues agreed) {
        if (agreed == null || link.hrVersion() == card.version()) {
            return new Delivered.Needless();
        }
        return new Delivered.Known(new Settled(
                link.payrollId(), card.id(), card.version(), agreed, link.prints(), List.of(), delivery.by()));
    }
}
