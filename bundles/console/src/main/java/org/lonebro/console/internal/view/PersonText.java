// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.ApplyOutcome;
import org.lonebro.api.sync.FieldAction;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.OperationResult;
import org.lonebro.api.sync.PlannedOperation;
import org.lonebro.console.internal.screen.Column;
import org.lonebro.console.internal.screen.Table;
import org.lonebro.console.internal.text.Texts;

/** One person's line of a plan, as text. */
public final class PersonText {
    private static final String MARGIN = "    ";

    private final Texts texts;
    private final FieldText fields;

    public PersonText(Texts texts) {
        this.texts = texts;
        this.fields = new FieldText(texts);
    }

    /** Who, what, why, field by field, and what came of it. */
    public List<String> inFull(OperationResult result) {
        PlannedOperation operation = result.operation();
        List<String> lines = brief(result);
        Map<Boolean, List<FieldDecision>> undone =
                decisions(operation).stream().collect(Collectors.partitioningBy(UndoTable::concerns));
        List<FieldDecision> back = undone.getOrDefault(true, List.of());
        List<FieldDecision> decisions = undone.getOrDefault(false, List.of());
        if (!back.isEmpty()) {
            lines.addAll(new UndoTable(texts).lines(back, MARGIN));
        }
        if (!decisions.isEmpty()) {
            lines.addAll(table(operation, decisions));
        }
        return lines;
    }

    /** Who, what, why, and what came of it. */
    public List<String> brief(OperationResult result) {
        PlannedOperation operation = result.operation();
        List<String> lines = new ArrayList<>();
        lines.add(heading(operation));
        operation.reasons().forEach(reason -> lines.add(MARGIN + texts.sentence(reason)));
        result.outcome().ifPresent(outcome -> lines.add(MARGIN + outcome(outcome)));
        return lines;
    }

    /** Each field that waits for a person's decision. */
    public List<String> asked(PlannedOperation operation) {
        return operation.decisions().stream()
                .filter(decision -> decision.action() == FieldAction.ASK)
                .map(decision -> MARGIN + fields.label(decision.field()) + ": " + why(decision, operation.reasons()))
                .toList();
    }

    private String heading(PlannedOperation operation) {
        return Stream.of(
                        operation.payrollId().text(),
                        name(operation.values()),
                        texts.word(operation.kind()),
                        operation.hrId() == null
                                ? ""
                                : texts.text("person.card", operation.hrId().text()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("  "));
    }

    private static String name(@Nullable FieldValues values) {
        if (values == null) {
            return "";
        }
        return Stream.of(EmployeeField.FIRST_NAME, EmployeeField.LAST_NAME)
                .map(values::get)
                .flatMap(name -> Optional.ofNullable(name).stream())
                .collect(Collectors.joining(" "));
    }

    private static List<FieldDecision> decisions(PlannedOperation operation) {
        FieldValues values = operation.values();
        if (values == null || !operation.decisions().isEmpty()) {
            return operation.decisions();
        }
        return switch (operation.kind()) {
            case CREATE ->
                values.fields().stream()
                        .map(field -> new FieldDecision(
                                field,
                                null,
                                null,
                                values.get(field),
                                FieldAction.TAKE_PAYROLL,
                                ReasonCode.NEW_IN_PAYROLL))
                        .toList();
            case SEND_NEW ->
                values.fields().stream()
                        .map(field -> new FieldDecision(
                                field, null, values.get(field), null, FieldAction.KEEP_HR, ReasonCode.NEW_IN_HR))
                        .toList();
            default -> List.of();
        };
    }

    private List<String> table(PlannedOperation operation, List<FieldDecision> decisions) {
        Table table = new Table(
                Column.text(texts.text("column.field")),
                Column.text(texts.text("column.agreed")),
                Column.text(texts.text("column.hr")),
                Column.text(texts.text("column.payroll")),
                Column.text(texts.text("column.action")),
                Column.text(texts.text("column.why")));
        for (FieldDecision decision : decisions) {
            EmployeeField field = decision.field();
            table.row(
                    fields.label(field),
                    fields.value(field, decision.agreed()),
                    fields.value(field, decision.hr()),
                    fields.value(field, decision.payroll()),
                    action(operation, decision),
                    why(decision, operation.reasons()));
        }
        return table.lines(MARGIN);
    }

    /** That HR's value stands means nothing to an import, and that it is sent to an export. */
    private String action(PlannedOperation operation, FieldDecision decision) {
        return operation.kind().writesPayroll() && decision.action() == FieldAction.KEEP_HR
                ? texts.text("action.sent")
                : texts.word(decision.action());
    }

    /** A decision names only the code; the person's reason of that code has what fills the sentence's gaps. */
    private String why(FieldDecision decision, List<Reason> reasons) {
        return texts.sentence(reasons.stream()
                .filter(reason -> reason.code() == decision.why())
                .findFirst()
                .orElseGet(() -> Reason.of(decision.why())));
    }

    private String outcome(ApplyOutcome outcome) {
        if (outcome instanceof ApplyOutcome.Applied applied) {
            return texts.text("outcome.applied", applied.hrId().text());
        }
        if (outcome instanceof ApplyOutcome.Rejected rejected) {
            return texts.text("outcome.rejected", texts.sentence(rejected.reason()));
        }
        if (outcome instanceof ApplyOutcome.Deferred deferred) {
            return texts.text("outcome.deferred", texts.sentence(deferred.reason()));
        }
        if (outcome instanceof ApplyOutcome.Skipped skipped) {
            return texts.text("outcome.skipped", texts.sentence(skipped.reason()));
        }
        return texts.text("outcome.noted");
    }
}
