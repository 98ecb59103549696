// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.payday;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.connector.RecordPage;
import org.lonebro.api.connector.SourceRecord;
import org.lonebro.api.connector.UnreadableRecordException;
import org.lonebro.api.host.HrEmployee;
import org.lonebro.api.host.HrRegister;
import org.lonebro.api.host.HrRoster;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.EmploymentNumber;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.hr.PersonalIdentityNumber;
import org.lonebro.api.mapping.HrCandidate;
import org.lonebro.api.mapping.Match;
import org.lonebro.api.mapping.NormalisedEmployee;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.EmployeeLink;
import org.lonebro.api.store.LinkStore;
import org.lonebro.api.sync.PaydayFinding;
import org.lonebro.sync.internal.Rules;
import org.lonebro.sync.internal.Scope;

/**
 * Collects findings page by page. In memory are a page of people, a bit per link and the cards of people who have no link. For
 * one thread.
 */
final class PaydayList {
    private static final int PIECE = 500;
    private static final String NOBODY = "-";

    private final LinkStore links;
    private final Rules rules;
    private final Scope scope;
    private final HrRegister register;
    private final PaydayComparison comparison;
    private final List<PaydayFinding> findings = new ArrayList<>();
    private final BitSet linked = new BitSet();
    private final Set<HrEmployeeId> foundUnlinked = new HashSet<>();
    private long compared;

    PaydayList(LinkStore links, Rules rules, Scope scope, HrRegister register, PaydayComparison comparison) {
        this.links = links;
        this.rules = rules;
        this.scope = scope;
        this.register = register;
        this.comparison = comparison;
    }

    List<PaydayFinding> findings() {
        return findings;
    }

    long compared() {
        return compared;
    }

    /** Something about the whole report. */
    void note(Reason reason) {
        findings.add(new PaydayFinding(NOBODY, null, reason));
    }

    void page(RecordPage page) {
        List<SourceRecord> records = page.records();
        for (int from = 0; from < records.size(); from += PIECE) {
            people(records.subList(from, Math.min(records.size(), from + PIECE)));
        }
    }

    private void people(List<SourceRecord> records) {
        Map<PayrollEmployeeId, EmployeeLink> known = links.find(
                scope.connection(), records.stream().map(SourceRecord::id).toList());
        Map<HrEmployeeId, NormalisedEmployee> cards =
                cards(known.values().stream().map(EmployeeLink::hrId).toList());
        Map<PayrollEmployeeId, NormalisedEmployee> strangers = new HashMap<>();
        for (SourceRecord record : records) {
            EmployeeLink link = known.get(record.id());
            if (link != null) {
                linked.set(Math.toIntExact(link.number()));
            }
            NormalisedEmployee payroll = read(record, link);
            if (payroll == null) {
                continue;
            }
            if (link == null) {
                strangers.put(record.id(), payroll);
            } else {
                compare(record.id(), link.hrId(), cards.get(link.hrId()), payroll);
            }
        }
        compareStrangers(strangers);
    }

    private @Nullable NormalisedEmployee read(SourceRecord record, @Nullable EmployeeLink link) {
        try {
            return rules.normaliser().normalise(record.read(), scope.today());
        } catch (UnreadableRecordException unreadable) {
            HrEmployeeId card = link == null ? null : link.hrId();
            findings.add(new PaydayFinding(record.id().text(), card, unreadable.reason()));
            return null;
        }
    }

    private Map<HrEmployeeId, NormalisedEmployee> cards(Collection<HrEmployeeId> ids) {
        return ids.isEmpty() ? Map.of() : normalised(register.find(scope.customer(), ids));
    }

    private Map<HrEmployeeId, NormalisedEmployee> normalised(List<HrEmployee> found) {
        Map<HrEmployeeId, NormalisedEmployee> cards = new HashMap<>();
        for (HrEmployee card : found) {
            cards.put(card.id(), rules.normaliser().normalise(card.employee(), scope.today()));
        }
        return cards;
    }

    /** Whoever has a card but no link yet is compared, too. */
    private void compareStrangers(Map<PayrollEmployeeId, NormalisedEmployee> strangers) {
        if (strangers.isEmpty()) {
            return;
        }
        Map<HrEmployeeId, NormalisedEmployee> cards = new HashMap<>();
        List<EmploymentNumber> numbers = each(strangers, Employee::employmentNumber);
        if (!numbers.isEmpty()) {
            cards.putAll(normalised(register.findByNumber(scope.customer(), numbers)));
        }
        List<PersonalIdentityNumber> identities = each(strangers, Employee::identityNumber);
        if (!identities.isEmpty()) {
            cards.putAll(normalised(register.findByIdentity(scope.customer(), identities)));
        }
        foundUnlinked.addAll(cards.keySet());
        strangers.forEach(
                (id, payroll) -> card(payroll, cards).ifPresent(card -> compare(id, card, cards.get(card), payroll)));
    }

    private static <T> List<T> each(
            Map<PayrollEmployeeId, NormalisedEmployee> people, Function<Employee, Optional<T>> field) {
        return people.values().stream()
                .flatMap(person -> field.apply(person.employee()).stream())
                .toList();
    }

    private Optional<HrEmployeeId> card(NormalisedEmployee payroll, Map<HrEmployeeId, NormalisedEmployee> cards) {
        List<HrCandidate> mayBe = cards.entrySet().stream()
                .filter(card -> shares(card.getValue(), payroll, EmployeeField.EMPLOYMENT_NUMBER)
                        || shares(card.getValue(), payroll, EmployeeField.IDENTITY_NUMBER))
                .map(card -> new HrCandidate(card.getKey(), card.getValue().employee(), null))
                .toList();
        Match match = rules.matcher().match(payroll.employee(), mayBe);
        return match instanceof Match.Found found ? Optional.of(found.card()) : Optional.empty();
    }

    private static boolean shares(NormalisedEmployee card, NormalisedEmployee payroll, EmployeeField field) {
        String value = card.employee().get(field);
        return value != null && value.equals(payroll.employee().get(field));
    }

    private void compare(
            PayrollEmployeeId person, HrEmployeeId card, @Nullable NormalisedEmployee hr, NormalisedEmployee payroll) {
        if (hr == null) {
            return;
        }
        compared++;
        for (ReasonCode finding : comparison.compare(hr, payroll)) {
            findings.add(new PaydayFinding(person.text(), card, Reason.of(finding)));
        }
    }

    /** Everybody in HR whom a complete read of the payroll did not show. */
    void missing(HrRoster roster) {
        List<HrEmployee> piece = roster.cards(scope.customer(), Optional.empty(), PIECE);
        while (!piece.isEmpty()) {
            missing(piece);
            HrEmployeeId last = piece.get(piece.size() - 1).id();
            piece = roster.cards(scope.customer(), Optional.of(last), PIECE);
        }
    }

    private void missing(List<HrEmployee> piece) {
        Map<HrEmployeeId, EmployeeLink> known = links.findByCard(
                scope.connection(), piece.stream().map(HrEmployee::id).toList());
        normalised(piece).forEach((id, card) -> {
            EmployeeLink link = known.get(id);
            boolean there = link == null ? foundUnlinked.contains(id) : linked.get(Math.toIntExact(link.number()));
            if (!there && comparison.employed(card)) {
                compared++;
                String number = Optional.ofNullable(card.employee().get(EmployeeField.EMPLOYMENT_NUMBER))
                        .orElse(NOBODY);
                findings.add(new PaydayFinding(number, id, Reason.of(ReasonCode.PAYDAY_MISSING_THERE)));
            }
        });
    }
}
