// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.console.internal.screen.Column;
import org.lonebro.console.internal.screen.Table;
import org.lonebro.console.internal.text.Texts;

/** What of one person is taken back, and what stays as somebody has touched it since. */
final class UndoTable {
    private final Texts texts;
    private final FieldText fields;

    UndoTable(Texts texts) {
        this.texts = texts;
        this.fields = new FieldText(texts);
    }

    /** Whether the decision is one of an undoing: the value from before then stands in the place of the side it came from. */
    static boolean concerns(FieldDecision decision) {
        return switch (decision.why()) {
            case UNDONE, TOUCHED_SINCE, ADDED_STAYS -> true;
            default -> false;
        };
    }

    List<String> lines(List<FieldDecision> decisions, String margin) {
        Table table = new Table(
                Column.text(texts.text("column.field")),
                Column.text(texts.text("column.now")),
                Column.text(texts.text("column.before")),
                Column.text(texts.text("column.action")),
                Column.text(texts.text("column.why")));
        for (FieldDecision decision : decisions) {
            EmployeeField field = decision.field();
            table.row(
                    fields.label(field),
                    fields.value(field, now(decision)),
                    fields.value(field, before(decision)),
                    texts.text("undo.action." + decision.action()),
                    texts.sentence(Reason.of(decision.why())));
        }
        return table.lines(margin);
    }

    private static @Nullable String now(FieldDecision decision) {
        return switch (decision.action()) {
            case KEEP_HR -> decision.payroll();
            case TAKE_PAYROLL -> decision.hr();
            default -> null;
        };
    }

    private static @Nullable String before(FieldDecision decision) {
        return switch (decision.action()) {
            case KEEP_HR -> decision.hr();
            case TAKE_PAYROLL -> decision.payroll();
            default -> null;
        };
    }
}
