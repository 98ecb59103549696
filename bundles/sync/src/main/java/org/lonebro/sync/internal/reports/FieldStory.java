// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.connector.SourceRecord;
import org.lonebro.api.connector.UnreadableRecordException;
import org.lonebro.api.host.HrEmployee;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.EmploymentNumber;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.hr.SourceEmployee;
import org.lonebro.api.mapping.Finding;
import org.lonebro.api.mapping.Meeting;
import org.lonebro.api.mapping.NormalisedEmployee;
import org.lonebro.api.mapping.PersonPlan;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.EmployeeLink;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.FieldAction;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.FieldExplanation;
import org.lonebro.api.sync.FieldRules;
import org.lonebro.api.sync.Flow;
import org.lonebro.api.sync.SyncRefusedException;
import org.lonebro.sync.internal.Rules;
import org.lonebro.sync.internal.Scopes;
import org.lonebro.sync.internal.Stores;
import org.lonebro.sync.internal.running.Counterparts;
import org.lonebro.sync.internal.running.Counterparts.Sides;

/** Asks both sides about one person now and decides as the next import would. */
public final class FieldStory {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final Stores stores;
    private final Rules rules;
    private final Counterparts counterparts;
    private final Scopes scopes;
    private final Clock clock;

    public FieldStory(Stores stores, Rules rules, Counterparts counterparts, Clock clock) {
        this.stores = stores;
        this.rules = rules;
        this.counterparts = counterparts;
        this.scopes = new Scopes(rules.profiles(), stores.cases(), clock);
        this.clock = clock;
    }

    /** One person as everybody sees it. */
    private record Views(
            PayrollEmployeeId id,
            @Nullable EmployeeLink link,
            @Nullable NormalisedEmployee payroll,
            Optional<Reason> unusable,
            @Nullable NormalisedEmployee hr,
            @Nullable FieldValues agreed) {}

    FieldExplanation tell(ConnectionName connection, EmploymentNumber employee, EmployeeField field) {
        requireKnown(connection);
        Sides sides = counterparts.sides(connection);
        FieldRules fields = scopes.of(sides.connection().settings()).fields();
        Views views = views(connection, employee, sides);
        Reason rule = rule(views, field, fields);
        FieldDecision decision = decision(views, field, fields, rule.code());
        boolean agreed = views.agreed() != null && views.agreed().get(field) != null;
        EmployeeLink link = agreed ? views.link() : null;
        return new FieldExplanation(
                views.id(),
                decision,
                link == null ? null : link.agreedBy(),
                link == null ? null : link.agreedAt(),
                decision.why() == rule.code() ? rule : Reason.of(decision.why()));
    }

    private void requireKnown(ConnectionName connection) {
        if (!counterparts.names().contains(connection) && stores.links().count(connection) == 0) {
            throw new SyncRefusedException(Reason.of(ReasonCode.CONNECTION_UNKNOWN, connection.text()));
        }
    }

    private Views views(ConnectionName connection, EmploymentNumber number, Sides sides) {
        CustomerKey customer = sides.connection().settings().customer();
        List<HrEmployee> numbered = sides.register().findByNumber(customer, List.of(number));
        EmployeeLink link = link(connection, number, numbered);
        PayrollEmployeeId id = link == null ? new PayrollEmployeeId(number.text()) : link.payrollId();
        Optional<SourceRecord> record = ask(sides, id);
        if (link == null && record.isEmpty()) {
            throw new SyncRefusedException(Reason.of(ReasonCode.EMPLOYEE_UNKNOWN, number.text()));
        }
        List<HrEmployee> cards = link == null ? numbered : sides.register().find(customer, Set.of(link.hrId()));
        NormalisedEmployee hr = cards.size() == 1 ? normalise(cards.get(0).employee()) : null;
        FieldValues agreed = link == null
                ? null
                : stores.links().agreed(connection, Set.of(id)).get(id);
        if (record.isEmpty()) {
            return new Views(id, link, null, Optional.of(Reason.of(ReasonCode.MISSING_IN_PAYROLL)), hr, agreed);
        }
        try {
            NormalisedEmployee payroll = normalise(record.get().read());
            return new Views(id, link, payroll, rejection(payroll), hr, agreed);
        } catch (UnreadableRecordException unreadable) {
            return new Views(id, link, null, Optional.of(unreadable.reason()), hr, agreed);
        }
    }

    private @Nullable EmployeeLink link(ConnectionName connection, EmploymentNumber number, List<HrEmployee> numbered) {
        PayrollEmployeeId id = new PayrollEmployeeId(number.text());
        EmployeeLink link = stores.links().find(connection, Set.of(id)).get(id);
        if (link != null || numbered.isEmpty()) {
            return link;
        }
        return stores
                .links()
                .findByCard(connection, numbered.stream().map(HrEmployee::id).toList())
                .values()
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static Optional<SourceRecord> ask(Sides sides, PayrollEmployeeId id) {
        try {
            return sides.reader().find(id);
        } catch (ConnectorException away) {
            throw new SyncRefusedException(away.reason());
        }
    }

    private NormalisedEmployee normalise(SourceEmployee side) {
        return rules.normaliser().normalise(side, LocalDate.ofInstant(clock.instant(), SWEDEN));
    }

    private static Optional<Reason> rejection(NormalisedEmployee payroll) {
        return payroll.findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.REJECTED)
                .map(Finding::reason)
                .findFirst();
    }

    /** A finding about the field says more than that the field was left alone. */
    private static Reason rule(Views views, EmployeeField field, FieldRules fields) {
        if (views.unusable().isPresent()) {
            return views.unusable().get();
        }
        if (!fields.inwards().contains(field)) {
            return Reason.of(ReasonCode.NOT_SHARED);
        }
        return Optional.ofNullable(views.payroll()).stream()
                .flatMap(payroll -> payroll.findings().stream())
                .filter(finding -> finding.field() == field && finding.severity() == Finding.Severity.LEFT_OUT)
                .map(Finding::reason)
                .findFirst()
                .orElseGet(() -> Reason.of(ReasonCode.UNCHANGED));
    }

    private FieldDecision decision(Views views, EmployeeField field, FieldRules fields, ReasonCode otherwise) {
        NormalisedEmployee payroll = views.payroll();
        if (payroll != null && views.unusable().isEmpty()) {
            PersonPlan plan =
                    rules.planner().plan(new Meeting(payroll, views.hr(), views.agreed()), fields, Flow.IMPORT);
            for (FieldDecision decision : plan.decisions()) {
                if (decision.field() == field) {
                    return decision;
                }
            }
        }
        String inHr = value(views.hr(), field);
        String inPayroll = value(payroll, field);
        boolean news = views.hr() == null && payroll != null && fields.inwards().contains(field);
        boolean differs = news && !Objects.equals(inHr, inPayroll);
        return new FieldDecision(
                field,
                views.agreed() == null ? null : views.agreed().get(field),
                inHr,
                inPayroll,
                differs && views.unusable().isEmpty() ? FieldAction.TAKE_PAYROLL : FieldAction.NOTHING,
                differs && views.unusable().isEmpty() ? ReasonCode.NEW_IN_PAYROLL : otherwise);
    }

    private static @Nullable String value(@Nullable NormalisedEmployee side, EmployeeField field) {
        return side == null ? null : side.employee().get(field);
    }
}
