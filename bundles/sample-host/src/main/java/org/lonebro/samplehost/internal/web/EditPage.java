// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.web;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.EmploymentStatus;
import org.lonebro.api.hr.FieldValues;
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
            Inputs inputs = inputs();
            person(html, inputs);
            contact(html, inputs);
            address(html, inputs);
            bank(html, inputs);
            new HistoryInputs(visit.words(), draft.form, inputs).render(html);
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

    private void person(Html html, Inputs inputs) {
        open(html, "section.person");
        html.open("div", "class", "fields");
        inputs.input(html, EmployeeField.FIRST_NAME, "text");
        inputs.input(html, EmployeeField.LAST_NAME, "text");
        inputs.input(html, EmployeeField.EMPLOYMENT_NUMBER, "text");
        if (draft.sight == Sight.SHOWN) {
            inputs.input(html, EmployeeField.IDENTITY_NUMBER, "text");
        } else {
            masked(html, "field.IDENTITY_NUMBER");
        }
        inputs.choice(html, EmployeeField.STATUS, EmploymentStatus.values());
        html.close().close();
    }

    private void contact(Html html, Inputs inputs) {
        open(html, "section.contact");
        html.open("div", "class", "fields");
        inputs.input(html, EmployeeField.PHONE, "tel");
        inputs.input(html, EmployeeField.WORK_EMAIL, "email");
        html.close().close();
    }

    private void address(Html html, Inputs inputs) {
        open(html, "section.address");
        html.open("div", "class", "fields");
        inputs.input(html, EmployeeField.CARE_OF, "text");
        inputs.input(html, EmployeeField.STREET, "text");
        inputs.input(html, EmployeeField.POSTAL_CODE, "text");
        inputs.input(html, EmployeeField.CITY, "text");
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
                .forEach(country -> Inputs.option(
                        html,
                        country.getCountry(),
                        country.getDisplayCountry(reader),
                        draft.form.text(EmployeeField.COUNTRY)));
        html.close().close().close().close();
    }

    private void bank(Html html, Inputs inputs) {
        open(html, "section.bank");
        html.open("div", "class", "fields");
        if (draft.sight == Sight.SHOWN) {
            inputs.input(html, "clearing", word("bank.clearing"), "text", draft.form.clearing());
            inputs.input(html, "account", word("bank.account"), "text", draft.form.account());
        } else {
            masked(html, "field.BANK_ACCOUNT");
        }
        html.close().close();
    }

    private void masked(Html html, String label) {
        html.open("div", "class", "field").leaf("span", word(label), "class", "label");
        html.open("span", "class", "row").leaf("span", "••••••", "class", "mono");
        html.leaf("button", word("show.edit"), "name", "do", "value", "show", "class", "quiet");
        html.close().close();
    }

    private Inputs inputs() {
        return new Inputs(visit.words(), draft.form, draft.complaints);
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
