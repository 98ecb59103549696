// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.web;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.EmploymentForm;
import org.lonebro.api.hr.EmploymentStatus;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.PayForm;
import org.lonebro.samplehost.internal.web.CardForm.PeriodLine;
import org.lonebro.samplehost.internal.web.CardForm.SalaryLine;
import org.lonebro.samplehost.internal.web.CardPage.Sight;

/** One person, to be changed; or a new one. */
record EditPage(Visit visit, Draft draft) {
    /**
     * What is being edited.
     *
     * @param id null for a new person
     * @param version of the card the form was filled from
     * @param stored the card's values, without those that are masked
     * @param changedByOthers fields that got another value in the register while the form was open
     * @param complaints see {@link FormReading.Result}
     */
    record Draft(
            @Nullable String id,
            long version,
            String title,
            FieldValues stored,
            CardForm form,
            Sight sight,
            Set<EmployeeField> changedByOthers,
            Map<String, String> complaints) {}

    String render() {
        String title = visit.words().of(draft.id == null ? "edit.new" : "edit.title", draft.title);
        return Layout.page(visit, title, html -> {
            CardPage.crumbs(html, visit);
            html.open("div", "class", "heading").leaf("h1", title).close();
            notices(html);
            html.open(
                    "form",
                    "method",
                    "post",
                    "action",
                    address(),
                    "class",
                    "edit",
                    "novalidate",
                    "",
                    "autocomplete",
                    "off");
            // The first button is the one that the return key presses.
            html.leaf(
                    "button",
                    word("save"),
                    "name",
                    "do",
                    "value",
                    "save",
                    "class",
                    "unseen",
                    "tabindex",
                    "-1",
                    "aria-hidden",
                    "true");
            visit.formToken(html);
            hidden(html, "version", Long.toString(draft.version));
            hidden(html, "sight", draft.sight.name());
            for (EmployeeField field : draft.stored.fields()) {
                hidden(html, "was-" + field.name(), draft.stored.get(field));
            }
            html.open("div", "class", "sections");
            person(html);
            contact(html);
            address(html);
            bank(html);
            periods(html);
            salaries(html);
            html.close();
            html.open("div", "class", "savebar");
            html.leaf("button", word("save"), "name", "do", "value", "save", "class", "primary");
            html.leaf("a", word("cancel"), "class", "button quiet", "href", back())
                    .close();
            html.close();
        });
    }

    private void notices(Html html) {
        if (!draft.changedByOthers.isEmpty()) {
            html.open("div", "class", "notice warn", "role", "alert");
            html.leaf("strong", word("stale.title"))
                    .leaf("p", word("stale.text"))
                    .open("ul");
            draft.changedByOthers.stream()
                    .filter(field -> field != EmployeeField.EMPLOYMENT_FORM
                            || !draft.changedByOthers.contains(EmployeeField.EMPLOYMENT_PERIODS))
                    .forEach(field -> html.leaf("li", word("field." + field.name())));
            html.close().close();
        }
        if (!draft.complaints.isEmpty()) {
            html.open("div", "class", "notice bad", "role", "alert", "tabindex", "-1");
            html.leaf("strong", visit.words().of("wrong.title", draft.complaints.size()))
                    .open("ul");
            draft.complaints.forEach((input, sentence) -> {
                html.open("li");
                html.leaf("a", word(sentence), "href", "#" + input).close();
            });
            html.close().close();
        }
    }

    private void person(Html html) {
        open(html, "section.person");
        html.open("div", "class", "fields");
        input(html, EmployeeField.FIRST_NAME, "text");
        input(html, EmployeeField.LAST_NAME, "text");
        input(html, EmployeeField.EMPLOYMENT_NUMBER, "text");
        if (draft.sight == Sight.SHOWN) {
            input(html, EmployeeField.IDENTITY_NUMBER, "text");
        } else {
            masked(html, "field.IDENTITY_NUMBER");
        }
        choice(html, EmployeeField.STATUS, EmploymentStatus.values());
        html.close().close();
    }

    private void contact(Html html) {
        open(html, "section.contact");
        html.open("div", "class", "fields");
        input(html, EmployeeField.PHONE, "tel");
        input(html, EmployeeField.WORK_EMAIL, "email");
        html.close().close();
    }

    private void address(Html html) {
        open(html, "section.address");
        html.open("div", "class", "fields");
        input(html, EmployeeField.CARE_OF, "text");
        input(html, EmployeeField.STREET, "text");
        input(html, EmployeeField.POSTAL_CODE, "text");
        input(html, EmployeeField.CITY, "text");
        html.open("div", "class", "field");
        html.leaf("label", word("field.COUNTRY"), "for", "COUNTRY");
        html.open("select", "id", "COUNTRY", "name", "COUNTRY");
        html.leaf("option", "–", "value", "");
        Locale reader = visit.words().locale();
        Arrays.stream(Locale.getISOCountries())
                .map(code -> new Locale("", code))
                .sorted(Comparator.comparing(
                                (Locale country) -> !country.getCountry().equals("SE"))
                        .thenComparing(country -> country.getDisplayCountry(reader), Collator.getInstance(reader)))
                .forEach(country -> option(
                        html,
                        country.getCountry(),
                        country.getDisplayCountry(reader),
                        draft.form.text(EmployeeField.COUNTRY)));
        html.close().close().close().close();
    }

    private void bank(Html html) {
        open(html, "section.bank");
        html.open("div", "class", "fields");
        if (draft.sight == Sight.SHOWN) {
            input(html, "clearing", word("bank.clearing"), "text", draft.form.clearing());
            input(html, "account", word("bank.account"), "text", draft.form.account());
        } else {
            masked(html, "field.BANK_ACCOUNT");
        }
        html.close().close();
    }

    private void periods(Html html) {
        open(html, "section.periods");
        html.leaf("p", word("periods.hint"), "class", "muted small");
        table(html, "period.start", "period.end", "period.form");
        List<PeriodLine> lines = draft.form.periods();
        for (int i = 0; i <= lines.size(); i++) {
            PeriodLine line = i < lines.size() ? lines.get(i) : new PeriodLine("", "", "");
            html.open("tr", "class", i < lines.size() ? null : "fresh");
            cell(html, "start-" + i, "period.start", "date", line.start());
            cell(html, "end-" + i, "period.end", "date", line.end());
            html.open("td").leaf("span", word("period.form"), "class", "narrow", "aria-hidden", "true");
            html.open("select", "name", "form-" + i, "aria-label", word("period.form"));
            html.leaf("option", "–", "value", "");
            for (EmploymentForm form : EmploymentForm.values()) {
                option(html, form.name(), visit.words().of(form), line.form());
            }
            html.close().close();
            drop(html, "drop-period-" + i, i < lines.size());
        }
        html.close().close();
        html.open("div", "class", "fields");
        input(html, EmployeeField.WEEKLY_HOURS, "text");
        html.close().close();
    }

    private void salaries(Html html) {
        open(html, "section.salary");
        html.leaf("p", word("salary.hint"), "class", "muted small");
        table(html, "salary.from", "salary.part", "salary.amount");
        List<SalaryLine> lines = draft.form.salaries();
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
        choice(html, EmployeeField.PAY_FORM, PayForm.values());
        html.close().close();
    }

    private void table(Html html, String... headings) {
        html.open("table", "class", "history edit").open("thead").open("tr");
        for (String heading : headings) {
            html.leaf("th", word(heading), "scope", "col");
        }
        html.leaf("th", word("drop"), "scope", "col", "class", "drop")
                .close()
                .close()
                .open("tbody");
    }

    private void cell(Html html, String name, String label, String type, String value) {
        html.open("td").leaf("span", word(label), "class", "narrow", "aria-hidden", "true");
        entry(html, name, type, value, word(label));
        complaint(html, name);
        html.close();
    }

    private void drop(Html html, String name, boolean possible) {
        html.open("td", "class", "drop");
        if (possible) {
            html.open("label", "class", "check").empty("input", "type", "checkbox", "name", name, "value", "on");
            html.leaf("span", word("drop"), "class", "unseen-wide").close();
        } else {
            html.leaf("span", word("fresh"), "class", "muted small");
        }
        html.close().close();
    }

    private void input(Html html, EmployeeField field, String type) {
        input(html, field.name(), word("field." + field.name()), type, draft.form.text(field));
    }

    private void input(Html html, String name, String label, String type, String value) {
        html.open("div", "class", "field");
        html.leaf("label", label, "for", name);
        entry(html, name, type, value, null);
        complaint(html, name);
        html.close();
    }

    private void entry(Html html, String name, String type, String value, @Nullable String label) {
        boolean wrong = draft.complaints.containsKey(name);
        html.empty(
                "input",
                "id",
                name,
                "name",
                name,
                "type",
                type,
                "value",
                value,
                "aria-label",
                label,
                "aria-invalid",
                wrong ? "true" : null,
                "aria-describedby",
                wrong ? name + "-wrong" : null);
    }

    private void complaint(Html html, String name) {
        String sentence = draft.complaints.get(name);
        if (sentence != null) {
            html.leaf("p", word(sentence), "id", name + "-wrong", "class", "wrong");
        }
    }

    private void masked(Html html, String label) {
        html.open("div", "class", "field").leaf("span", word(label), "class", "label");
        html.open("span", "class", "row").leaf("span", "••••••", "class", "mono");
        html.leaf("button", word("show.edit"), "name", "do", "value", "show", "class", "quiet");
        html.close().close();
    }

    private void choice(Html html, EmployeeField field, Enum<?>[] choices) {
        html.open("div", "class", "field");
        html.leaf("label", word("field." + field.name()), "for", field.name());
        html.open("select", "id", field.name(), "name", field.name());
        html.leaf("option", "–", "value", "");
        for (Enum<?> choice : choices) {
            option(html, choice.name(), visit.words().of(choice), draft.form.text(field));
        }
        html.close().close();
    }

    private static void option(Html html, String value, String text, String chosen) {
        html.leaf("option", text, "value", value, "selected", value.equals(chosen) ? "" : null);
    }

    private static void hidden(Html html, String name, @Nullable String value) {
        html.empty("input", "type", "hidden", "name", name, "value", value);
    }

    private void open(Html html, String key) {
        html.open("section", "class", "panel", "aria-labelledby", key).leaf("h2", word(key), "id", key);
    }

    private String address() {
        return draft.id == null ? visit.root() + "/people/new" : back() + "/edit";
    }

    private String back() {
        return draft.id == null ? visit.root() + "/people" : visit.root() + "/people/" + draft.id;
    }

    private String word(String key) {
        return visit.words().of(key);
    }
}
