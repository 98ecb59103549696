// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.view;

import java.util.List;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.PersonCase;
import org.lonebro.console.internal.screen.Column;
import org.lonebro.console.internal.screen.Table;
import org.lonebro.console.internal.text.Texts;

/** Fields that wait for a person's word, with all three values as a person may see them. */
public final class CaseTable {
    private final Texts texts;
    private final FieldText fields;

    public CaseTable(Texts texts) {
        this.texts = texts;
        this.fields = new FieldText(texts);
    }

    public List<String> lines(List<PersonCase> cases) {
        Table table = new Table(
                Column.number(texts.text("column.case")),
                Column.text(texts.text("column.payroll-id")),
                Column.text(texts.text("column.field")),
                Column.text(texts.text("column.agreed")),
                Column.text(texts.text("column.hr")),
                Column.text(texts.text("column.payroll")),
                Column.text(texts.text("column.opened")),
                Column.text(texts.text("column.by")),
                Column.text(texts.text("column.why")));
        cases.forEach(open -> row(table, open));
        return table.lines();
    }

    private void row(Table table, PersonCase open) {
        FieldDecision decision = open.decision();
        table.row(
                Long.toString(open.number()),
                open.payrollId().text(),
                fields.label(decision.field()),
                fields.value(decision.field(), decision.agreed()),
                fields.value(decision.field(), decision.hr()),
                fields.value(decision.field(), decision.payroll()),
                LocalTimes.text(open.openedAt()),
                open.openedBy().name(),
                word(open));
    }

    private String word(PersonCase open) {
        return open.ruling()
                .map(ruled -> texts.text(
                        "case.ruled", texts.word(ruled.winner()), ruled.actor().name()))
                .orElseGet(() -> texts.sentence(Reason.of(open.decision().why())));
    }
}
