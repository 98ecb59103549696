// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.exporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.connector.EmployeeWriter;
import org.lonebro.api.connector.EmployeeWriter.Admission;
import org.lonebro.api.host.HrEmployee;
import org.lonebro.api.host.HrRoster;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.EmploymentPeriod;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.mapping.PersonPlan;
import org.lonebro.api.mapping.PersonPlan.Verdict;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.EmployeeLink;
import org.lonebro.api.store.PendingCreates.Pending;
import org.lonebro.api.store.PendingCreates.Progress;
import org.lonebro.api.sync.Fingerprint;
import org.lonebro.api.sync.OperationKind;
import org.lonebro.sync.internal.Rules;
import org.lonebro.sync.internal.Scope;
import org.lonebro.sync.internal.Stores;
import org.lonebro.sync.internal.planning.Card;
import org.lonebro.sync.internal.planning.HrCards;
import org.lonebro.sync.internal.planning.PlanDraft;
import org.lonebro.sync.internal.planning.Sightings;
import org.lonebro.sync.internal.records.Prints;

/** Decides about cards whose person a complete read of the payroll did not show. For one run. */
final class NewInPayroll {
    private static final int CARDS_AT_A_TIME = 2_000;

    private final Stores stores;
    private final Rules rules;
    private final Scope scope;
    private final Prints prints;
    private final ChosenPeople chosen;
    private final PlanDraft draft;
    private boolean found;

    NewInPayroll(Stores stores, Rules rules, Scope scope, Prints prints, ChosenPeople chosen, PlanDraft draft) {
        this.stores = stores;
        this.rules = rules;
        this.scope = scope;
        this.prints = prints;
        this.chosen = chosen;
        this.draft = draft;
    }

    /** Whether there is anybody to be created. */
    boolean found() {
        return found;
    }

    /** @param sightings knows the cards that were matched with somebody */
    void plan(HrRoster roster, EmployeeWriter writer, HrCards cards, Sightings sightings, SeenInPayroll seen) {
        Optional<HrEmployeeId> after = Optional.empty();
        List<HrEmployee> page;
        do {
            page = roster.cards(scope.customer(), after, CARDS_AT_A_TIME);
            if (!page.isEmpty()) {
                after = Optional.of(page.get(page.size() - 1).id());
                plan(unlinked(page, cards, sightings), writer, seen);
            }
        } while (!page.isEmpty());
    }

    private List<Card> unlinked(List<HrEmployee> page, HrCards cards, Sightings sightings) {
        Map<HrEmployeeId, EmployeeLink> linked = stores.links()
                .findByCard(
                        scope.connection(), page.stream().map(HrEmployee::id).toList());
        return page.stream()
                .filter(card -> !linked.containsKey(card.id()))
                .map(cards::read)
                .filter(chosen::include)
                .filter(card -> sightings.claim(card.id()))
                .filter(card -> !left(card))
                .toList();
    }

    /** Nobody is created who has already left. */
    private boolean left(Card card) {
        List<EmploymentPeriod> periods = card.employee().employee().periods();
        return !periods.isEmpty()
                && periods.stream()
                        .allMatch(period -> period.end() != null && period.end().isBefore(scope.today()));
    }

    private void plan(List<Card> page, EmployeeWriter writer, SeenInPayroll seen) {
        if (page.isEmpty()) {
            return;
        }
        Map<HrEmployeeId, Pending> pending = stores.creates()
                .find(scope.connection(), page.stream().map(Card::id).toList());
        Holders holders = holders(page);
        for (Card card : page) {
            if (seen.has(number(card), card.employee().employee().get(EmployeeField.IDENTITY_NUMBER))) {
                continue;
            }
            found = true;
            Pending before = pending.get(card.id());
            if (before != null && waits(before, writer)) {
                ReasonCode why = before.progress() == Progress.QUEUED
                        ? ReasonCode.WAITING_IN_QUEUE
                        : ReasonCode.CREATE_UNCERTAIN;
                draft.told(OperationKind.CASE, before.person(), card, List.of(Reason.of(why)));
            } else {
                decide(card, writer, holders);
            }
        }
    }

    /** A queue cannot be looked into: only its end shows whether somebody is in it. */
    private static boolean waits(Pending before, EmployeeWriter writer) {
        return before.progress() == Progress.QUEUED || writer.admission() == Admission.QUEUED;
    }

    private void decide(Card card, EmployeeWriter writer, Holders holders) {
        if (card.employee().rejected()) {
            reject(card, LinkedPeople.rejections(card));
            return;
        }
        Fingerprint identity = prints.identity(card.employee().employee());
        Optional<Reason> taken = holders.taken(number(card), identity);
        PersonPlan plan = rules.planner().planNewInPayroll(card.employee(), scope.fields());
        boolean creates = plan.verdict() instanceof Verdict.Do todo && todo.kind() == OperationKind.SEND_NEW;
        if (taken.isPresent()) {
            reject(card, List.of(taken.get()));
        } else if (!creates) {
            reject(card, plan.reasons());
        } else if (writer.cannotCreate().isPresent()) {
            reject(card, List.of(writer.cannotCreate().get()));
        } else {
            String number = Objects.requireNonNull(plan.agreedNext().get(EmployeeField.EMPLOYMENT_NUMBER));
            draft.sendNew(new PayrollEmployeeId(number), card, plan, identity);
        }
    }

    /** The number may be somebody else's, and two lines of one number would both become cases. */
    private void reject(Card card, List<Reason> why) {
        String number = number(card);
        String shown = (number == null ? "" : number + " ") + "(" + card.id().text() + ")";
        draft.told(OperationKind.REJECT, new PayrollEmployeeId(shown), card, why);
    }

    private Holders holders(List<Card> page) {
        List<PayrollEmployeeId> numbers = new ArrayList<>();
        List<Fingerprint> identities = new ArrayList<>();
        for (Card card : page) {
            String number = number(card);
            Fingerprint identity = prints.identity(card.employee().employee());
            if (number != null) {
                numbers.add(new PayrollEmployeeId(number));
            }
            if (identity != null) {
                identities.add(identity);
            }
        }
        Map<Fingerprint, EmployeeLink> byIdentity = new HashMap<>();
        if (!identities.isEmpty()) {
            byIdentity.putAll(stores.links().findByFormerIdentity(scope.connection(), identities));
            byIdentity.putAll(stores.links().findByIdentity(scope.connection(), identities));
        }
        return new Holders(numbers.isEmpty() ? Map.of() : stores.links().find(scope.connection(), numbers), byIdentity);
    }

    private static @Nullable String number(Card card) {
        return card.employee().employee().get(EmployeeField.EMPLOYMENT_NUMBER);
    }

    /** Linked people who already have such a number. */
    private record Holders(Map<PayrollEmployeeId, EmployeeLink> byNumber, Map<Fingerprint, EmployeeLink> byIdentity) {
        Optional<Reason> taken(@Nullable String number, @Nullable Fingerprint identity) {
            if (number != null && byNumber.containsKey(new PayrollEmployeeId(number))) {
                return Optional.of(Reason.of(ReasonCode.NUMBER_TAKEN, number));
            }
            EmployeeLink holder = identity == null ? null : byIdentity.get(identity);
            return Optional.ofNullable(holder)
                    .map(link -> Reason.of(
                            ReasonCode.IDENTITY_ELSEWHERE, link.payrollId().text()));
        }
    }
}
