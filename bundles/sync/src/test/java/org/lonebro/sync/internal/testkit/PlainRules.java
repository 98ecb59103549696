// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.SourceEmployee;
import org.lonebro.api.mapping.EmployeeMatcher;
import org.lonebro.api.mapping.EmployeePlanner;
import org.lonebro.api.mapping.FieldProfiles;
import org.lonebro.api.mapping.Finding;
import org.lonebro.api.mapping.HrCandidate;
import org.lonebro.api.mapping.Match;
import org.lonebro.api.mapping.Meeting;
import org.lonebro.api.mapping.NormalisedEmployee;
import org.lonebro.api.mapping.Normaliser;
import org.lonebro.api.mapping.PersonPlan;
import org.lonebro.api.mapping.PersonPlan.Settlement;
import org.lonebro.api.mapping.PersonPlan.Verdict;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.FieldAction;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.FieldRules;
import org.lonebro.api.sync.Flow;
import org.lonebro.api.sync.OperationKind;
import org.lonebro.api.sync.PeriodEnds;
import org.lonebro.api.sync.Ruling;
import org.lonebro.sync.internal.Rules;

/**
 * Rules by plain equality: every field flows inwards, a bank account changed on both sides is asked about, and so is one that is
 * held; outwards flow the fields a test names.
 */
public final class PlainRules implements Normaliser, EmployeeMatcher, EmployeePlanner, FieldProfiles {
    public static final String PROFILE = "plain";
    /** A last name no record can be used with. */
    public static final String UNUSABLE = "???";

    /** A last name nobody foresaw. */
    public static final String UNFORESEEN = "!!!";

    private String version = "1";
    private Set<EmployeeField> outwards = Set.of();
    private Set<EmployeeField> onSave = Set.of();
    private String lastToday = "";

    public Rules rules() {
        return new Rules(this, this, this, this);
    }

    /** From now on these fields flow outwards, too. */
    public void sends(EmployeeField... fields) {
        outwards = EnumSet.copyOf(List.of(fields));
        onSave = outwards;
    }

    /** From now on a saved card carries only these. */
    public void sendsOnSave(EmployeeField... fields) {
        onSave = EnumSet.copyOf(List.of(fields));
    }

    public void newVersion() {
        version += "+";
    }

    /** The day people were last looked at, as the engine told it. */
    public String lastToday() {
        return lastToday;
    }

    @Override
    public String rulesVersion() {
        return version;
    }

    @Override
    public NormalisedEmployee normalise(SourceEmployee source, LocalDate today) {
        lastToday = today.toString();
        if (UNFORESEEN.equals(source.get(EmployeeField.LAST_NAME))) {
            throw new IllegalArgumentException("unforeseen");
        }
        List<Finding> findings = UNUSABLE.equals(source.get(EmployeeField.LAST_NAME))
                ? List.of(new Finding(
                        EmployeeField.LAST_NAME, Finding.Severity.REJECTED, Reason.of(ReasonCode.NAME_MISSING)))
                : List.of();
        return new NormalisedEmployee(new Employee(source.asWritten()), source.told(), findings);
    }

    @Override
    public Match match(Employee payroll, List<HrCandidate> candidates) {
        if (candidates.isEmpty()) {
            return new Match.Nobody();
        }
        if (candidates.size() > 1) {
            return new Match.Unclear(Reason.of(ReasonCode.TWO_CANDIDATES));
        }
        HrCandidate card = candidates.get(0);
        if (card.linkedTo() != null) {
            return new Match.Unclear(
                    Reason.of(ReasonCode.ALREADY_LINKED, card.linkedTo().text()));
        }
        return new Match.Found(card.id(), Reason.of(ReasonCode.FOUND_BY_NUMBER));
    }

    @Override
    public PersonPlan plan(Meeting meeting, FieldRules rules, Flow flow) {
        NormalisedEmployee hr = meeting.hr();
        FieldValues here = meeting.payroll().employee().values();
        if (hr == null) {
            return plan(new Verdict.Do(OperationKind.CREATE), here, List.of(), Settlement.SETTLED);
        }
        FieldValues agreed = meeting.agreed();
        List<FieldDecision> decisions = new ArrayList<>();
        for (EmployeeField field : rules.carried(flow)) {
            String before = agreed == null ? null : agreed.get(field);
            String in = hr.employee().get(field);
            String out = here.get(field);
            FieldVerdict verdict = ruled(meeting.rulings().get(field), in, out)
                    .orElseGet(() -> held(field, before, in, out, rules)
                            .orElseGet(() -> flow == Flow.IMPORT
                                    ? incoming(field, agreed != null, before, in, out)
                                    : outgoing(field, agreed != null, before, in, out)));
            if (verdict.action() != FieldAction.NOTHING) {
                decisions.add(new FieldDecision(field, before, in, out, verdict.action(), verdict.why()));
            }
        }
        boolean asks = any(decisions, FieldAction.ASK);
        FieldValues next = settled(agreed, decisions, flow);
        return plan(
                verdict(decisions, agreed, next, flow),
                next,
                decisions,
                asks ? Settlement.WAITING : Settlement.SETTLED);
    }

    private record FieldVerdict(FieldAction action, ReasonCode why) {}

    private static Optional<FieldVerdict> ruled(
            @Nullable Ruling ruling, @Nullable String hr, @Nullable String payroll) {
        if (ruling == null || !Objects.equals(ruling.hr(), hr) || !Objects.equals(ruling.payroll(), payroll)) {
            return Optional.empty();
        }
        FieldAction action = ruling.winner() == ConflictRule.HR ? FieldAction.KEEP_HR : FieldAction.TAKE_PAYROLL;
        return Optional.of(new FieldVerdict(action, ReasonCode.DECIDED_BY_PERSON));
    }

    private static Optional<FieldVerdict> held(
            EmployeeField field,
            @Nullable String before,
            @Nullable String hr,
            @Nullable String payroll,
            FieldRules rules) {
        if (!rules.held().contains(field) || before == null || Objects.equals(hr, payroll)) {
            return Optional.empty();
        }
        boolean disagrees = field == EmployeeField.IDENTITY_NUMBER;
        return Optional.of(new FieldVerdict(
                FieldAction.ASK, disagrees ? ReasonCode.IDENTITY_DISAGREES : ReasonCode.ACCOUNT_CHANGED));
    }

    private static FieldVerdict incoming(
            EmployeeField field, boolean met, @Nullable String before, @Nullable String hr, @Nullable String payroll) {
        boolean ofItsOwnMaking = field == EmployeeField.STATUS && before == null && "DORMANT".equals(payroll);
        FieldAction action = met && ofItsOwnMaking ? FieldAction.AGREE : action(field, met, before, hr, payroll);
        return new FieldVerdict(action, why(action));
    }

    private static FieldVerdict outgoing(
            EmployeeField field, boolean met, @Nullable String before, @Nullable String hr, @Nullable String payroll) {
        boolean hrChanged = !Objects.equals(hr, before);
        boolean payrollChanged = !Objects.equals(payroll, before);
        FieldAction action = FieldAction.NOTHING;
        if (Objects.equals(hr, payroll)) {
            action = hrChanged || (!met && hr != null) ? FieldAction.AGREE : FieldAction.NOTHING;
        } else if (!met) {
            action = hr == null ? FieldAction.NOTHING : FieldAction.KEEP_HR;
        } else if (hrChanged && !payrollChanged) {
            action = FieldAction.KEEP_HR;
        } else if (hrChanged) {
            action = FieldAction.ASK;
        }
        return new FieldVerdict(action, why(action));
    }

    @Override
    public PersonPlan planNewInPayroll(NormalisedEmployee hr, FieldRules rules) {
        if (hr.employee().get(EmployeeField.EMPLOYMENT_NUMBER) == null) {
            return new PersonPlan(
                    new Verdict.Do(OperationKind.REJECT),
                    FieldValues.builder().build(),
                    List.of(),
                    List.of(Reason.of(ReasonCode.NUMBER_MISSING)),
                    Settlement.WAITING);
        }
        Set<EmployeeField> fields = EnumSet.of(EmployeeField.EMPLOYMENT_NUMBER);
        fields.addAll(rules.outwards());
        return new PersonPlan(
                new Verdict.Do(OperationKind.SEND_NEW),
                hr.employee().values().only(fields),
                List.of(),
                List.of(Reason.of(ReasonCode.NEW_IN_HR)),
                Settlement.SETTLED);
    }

    @Override
    public Set<EmployeeField> missed(NormalisedEmployee hr, NormalisedEmployee readBack, Set<EmployeeField> sent) {
        Set<EmployeeField> missed = EnumSet.noneOf(EmployeeField.class);
        for (EmployeeField field : sent) {
            if (!Objects.equals(hr.employee().get(field), readBack.employee().get(field))) {
                missed.add(field);
            }
        }
        return missed;
    }

    private static FieldValues settled(@Nullable FieldValues agreed, List<FieldDecision> decisions, Flow flow) {
        FieldValues.Builder next = agreed == null ? FieldValues.builder() : agreed.with();
        for (FieldDecision decision : decisions) {
            if (decision.action() == FieldAction.TAKE_PAYROLL || decision.action() == FieldAction.AGREE) {
                next.set(decision.field(), decision.payroll());
            } else if (decision.action() == FieldAction.KEEP_HR && flow != Flow.IMPORT) {
                next.set(decision.field(), decision.hr());
            }
        }
        return next.build();
    }

    private static FieldAction action(
            EmployeeField field, boolean met, @Nullable String before, @Nullable String hr, @Nullable String payroll) {
        boolean alike = Objects.equals(hr, payroll);
        boolean hrChanged = !Objects.equals(hr, before);
        boolean payrollChanged = !Objects.equals(payroll, before);
        if (!met) {
            return alike ? (hr == null ? FieldAction.NOTHING : FieldAction.AGREE) : FieldAction.TAKE_PAYROLL;
        }
        if (!payrollChanged) {
            return hrChanged ? FieldAction.KEEP_HR : FieldAction.NOTHING;
        }
        if (alike) {
            return FieldAction.AGREE;
        }
        return hrChanged && field == EmployeeField.BANK_ACCOUNT ? FieldAction.ASK : FieldAction.TAKE_PAYROLL;
    }

    private static ReasonCode why(FieldAction action) {
        return switch (action) {
            case NOTHING -> ReasonCode.UNCHANGED;
            case TAKE_PAYROLL -> ReasonCode.CHANGED_IN_PAYROLL;
            case KEEP_HR -> ReasonCode.CHANGED_IN_HR;
            case AGREE -> ReasonCode.CHANGED_ALIKE;
            case ASK -> ReasonCode.CHANGED_ON_BOTH;
        };
    }

    private static Verdict verdict(
            List<FieldDecision> decisions, @Nullable FieldValues agreed, FieldValues next, Flow flow) {
        if (flow != Flow.IMPORT && any(decisions, FieldAction.KEEP_HR)) {
            return new Verdict.Do(OperationKind.SEND);
        }
        if (any(decisions, FieldAction.TAKE_PAYROLL)) {
            boolean ends = decisions.stream()
                    .anyMatch(each -> each.field() == EmployeeField.STATUS && "ENDED".equals(each.payroll()));
            return new Verdict.Do(ends ? OperationKind.END : OperationKind.UPDATE);
        }
        if (!next.equals(agreed)) {
            return new Verdict.Do(OperationKind.LINK);
        }
        return any(decisions, FieldAction.ASK) ? new Verdict.Do(OperationKind.CASE) : new Verdict.Quiet();
    }

    private static boolean any(List<FieldDecision> decisions, FieldAction action) {
        return decisions.stream().anyMatch(each -> each.action() == action);
    }

    private static PersonPlan plan(
            Verdict verdict, FieldValues next, List<FieldDecision> decisions, Settlement settled) {
        List<Reason> reasons = decisions.stream()
                .map(decision -> Reason.of(decision.why()))
                .distinct()
                .toList();
        return new PersonPlan(verdict, next, decisions, reasons, settled);
    }

    @Override
    public Optional<FieldRules> named(String profile) {
        if (!PROFILE.equals(profile)) {
            return Optional.empty();
        }
        Map<EmployeeField, ConflictRule> conflicts = new EnumMap<>(EmployeeField.class);
        for (EmployeeField field : EmployeeField.values()) {
            conflicts.put(field, ConflictRule.PAYROLL);
        }
        conflicts.put(EmployeeField.BANK_ACCOUNT, ConflictRule.ASK);
        return Optional.of(new FieldRules(
                PROFILE, EnumSet.allOf(EmployeeField.class), outwards, onSave, conflicts, Set.of(), PeriodEnds.SENT));
    }

    @Override
    public Set<String> names() {
        return Set.of(PROFILE);
    }
}
