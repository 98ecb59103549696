// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.web;

import java.util.List;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.EmploymentForm;
import org.lonebro.api.hr.PayForm;
import org.lonebro.samplehost.internal.web.CardForm.PeriodLine;
import org.lonebro.samplehost.internal.web.CardForm.SalaryLine;

/** The dated rows of the form, employments and salaries: a new row below the old ones. */
record HistoryInputs(Words words, CardForm form, Inputs inputs) {
    void render(Html html) {
        periods(html);
        salaries(html);
    }

    private void periods(Html html) {
        open(html, "section.periods");
        html.leaf("p", words.of("periods.hint"), "class", "muted small");
        table(html, "period.start", "period.end", "period.form");
        List<PeriodLine> lines = form.periods();
        for (int i = 0; i <= lines.size(); i++) {
            PeriodLine line = i < lines.size() ? lines.get(i) : new PeriodLine("", "", "", "");
            html.open("tr", "class", i < lines.size() ? null : "fresh");
            cell(html, "start-" + i, "period.start", "date", line.start());
            cell(html, "end-" + i, "period.end", "date", line.end());
            html.open("td").leaf("span", words.of("period.form"), "class", "narrow", "aria-hidden", "true");
            html.open("select", "name", "form-" + i, "aria-label", words.of("period.form"));
            html.leaf("option", "–", "value", "");
            for (EmploymentForm kind : EmploymentForm.values()) {
                Inputs.option(html, kind.name(), words.of(kind), line.form());
            }
            html.close();
            since(html, i, line);
            html.close();
            drop(html, "drop-period-" + i, i < lines.size());
        }
        html.close().close();
        html.open("div", "class", "fields");
        inputs.input(html, EmployeeField.WEEKLY_HOURS, "text");
        html.close().close();
    }

    /** Asked only where a running period got another form. */
    private void since(Html html, int index, PeriodLine line) {
        String name = "since-" + index;
        if (!line.since().isEmpty() || inputs.wrong(name)) {
            html.open("div", "class", "since");
            inputs.input(html, name, words.of("period.since"), "date", line.since());
            html.close();
        }
    }

    private void salaries(Html html) {
        open(html, "section.salary");
        html.leaf("p", words.of("salary.hint"), "class", "muted small");
        table(html, "salary.from", "salary.part", "salary.amount");
        List<SalaryLine> lines = form.salaries();
        String usual = lines.isEmpty() ? "1" : lines.get(lines.size() - 1).part();
        for (int i = 0; i <= lines.size(); i++) {
            SalaryLine line = i < lines.size() ? lines.get(i) : new SalaryLine("", usual, "");
            html.open("tr", "class", i < lines.size() ? null : "fresh");
            cell(html, "from-" + i, "salary.from", "date", line.from());
            cell(html, "part-" + i, "salary.part", "text", line.part());
            cell(html, "amount-" + i, "salary.amount", "text", line.amount());
            drop(html, "drop-salary-" + i, i < lines.size());
        }
        html.close().close();
        html.open("div", "class", "fields");
        inputs.choice(html, EmployeeField.PAY_FORM, PayForm.values());
        html.close().close();
    }

    private void table(Html html, String... headings) {
        html.open("table", "class", "history edit").open("thead").open("tr");
        for (String heading : headings) {
            html.leaf("th", words.of(heading), "scope", "col");
        }
        html.leaf("th", words.of("drop"), "scope", "col", "class", "drop")
                .close()
                .close()
                .open("tbody");
    }

    private void cell(Html html, String name, String label, String type, String value) {
        html.open("td").leaf("span", words.of(label), "class", "narrow", "aria-hidden", "true");
        inputs.entry(html, name, type, value, words.of(label));
        inputs.complaint(html, name);
        html.close();
    }

    private void drop(Html html, String name, boolean possible) {
        html.open("td", "class", "drop");
        if (possible) {
            html.open("label", "class", "check").empty("input", "type", "checkbox", "name", name, "value", "on");
            html.leaf("span", words.of("drop"), "class", "unseen-wide").close();
        } else {
            html.leaf("span", words.of("fresh"), "class", "muted small");
        }
        html.close().close();
    }

    private void open(Html html, String key) {
        html.open("section", "class", "panel", "aria-labelledby", key).leaf("h2", words.of(key), "id", key);
    }
}
