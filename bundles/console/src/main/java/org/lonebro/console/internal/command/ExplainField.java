// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.EmploymentNumber;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.FieldExplanation;
import org.lonebro.api.sync.RunId;
import org.lonebro.api.sync.SyncReports;
import org.lonebro.console.internal.command.ConnectionChoice.Chosen;
import org.lonebro.console.internal.screen.Column;
import org.lonebro.console.internal.screen.Screen;
import org.lonebro.console.internal.screen.Table;
import org.lonebro.console.internal.text.Texts;
import org.lonebro.console.internal.view.FieldText;
import org.lonebro.console.internal.view.LocalTimes;

/** {@code lonebro:explain}. */
final class ExplainField implements Command {
    private final SyncReports reports;
    private final ConnectionChoice connections;
    private final Texts texts;
    private final FieldText fields;

    ExplainField(SyncReports reports, ConnectionChoice connections, Texts texts) {
        this.reports = reports;
        this.connections = connections;
        this.texts = texts;
        this.fields = new FieldText(texts);
    }

    @Override
    public String name() {
        return "explain";
    }

    @Override
    public Set<Option> options() {
        return Set.of(Option.CONNECTION);
    }

    @Override
    public void run(CommandLine line, Screen screen) throws MistypedException {
        Chosen chosen = connections.choose(line, 2);
        String employee = chosen.rest().get(0);
        String typed = chosen.rest().get(1);
        if (employee.isBlank()) {
            throw new MistypedException("mistyped.few");
        }
        EmployeeField field = FieldText.meant(typed)
                .orElseThrow(() -> new MistypedException("mistyped.field", typed, fields.choices()));
        FieldExplanation explanation = reports.explain(chosen.name(), new EmploymentNumber(employee), field);
        screen.line(explanation.employee().text() + ", " + fields.label(field));
        screen.lines(lines(explanation));
    }

    private List<String> lines(FieldExplanation explanation) {
        FieldDecision decision = explanation.decision();
        EmployeeField field = decision.field();
        Table table = new Table(Column.text(""), Column.text(""), Column.text(""));
        table.row(texts.text("column.agreed"), fields.value(field, decision.agreed()), agreement(explanation));
        table.row(texts.text("column.hr"), fields.value(field, decision.hr()), "");
        table.row(texts.text("column.payroll"), fields.value(field, decision.payroll()), "");
        List<String> lines = new ArrayList<>(table.lines("  "));
        lines.add(texts.text("explain.next", texts.word(decision.action())));
        lines.add(texts.text("explain.rule", texts.sentence(explanation.rule())));
        if (explanation.rule().code() != decision.why()) {
            lines.add(texts.text("explain.why", texts.sentence(Reason.of(decision.why()))));
        }
        return lines;
    }

    private String agreement(FieldExplanation explanation) {
        RunId run = explanation.agreedBy();
        return run == null
                ? ""
                : texts.text("explain.agreed", Long.toString(run.number()), LocalTimes.text(explanation.agreedAt()));
    }
}
