// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.EmployeeField;

/**
 * Inputs with their labels, and with what is wrong with them.
 *
 * @param complaints see {@link FormReading.Result}
 */
record Inputs(Words words, CardForm form, Map<String, String> complaints) {
    void input(Html html, EmployeeField field, String type) {
        input(html, field.name(), words.of("field." + field.name()), type, form.text(field));
    }

    void input(Html html, String name, String label, String type, String value) {
        html.open("div", "class", "field");
        html.leaf("label", label, "for", name);
        entry(html, name, type, value, null);
        complaint(html, name);
        html.close();
    }

    void entry(Html html, String name, String type, String value, @Nullable String label) {
        boolean wrong = wrong(name);
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

    /** Whether something is to be said about that input. */
    boolean wrong(String name) {
        return complaints.containsKey(name);
    }

    void complaint(Html html, String name) {
        String sentence = complaints.get(name);
        if (sentence != null) {
            html.leaf("p", words.of(sentence), "id", name + "-wrong", "class", "wrong");
        }
    }

    void choice(Html html, EmployeeField field, Enum<?>[] choices) {
        html.open("div", "class", "field");
        html.leaf("label", words.of("field." + field.name()), "for", field.name());
        html.open("select", "id", field.name(), "name", field.name());
        html.leaf("option", "–", "value", "");
        for (Enum<?> choice : choices) {
            option(html, choice.name(), words.of(choice), form.text(field));
        }
        html.close().close();
    }

    static void option(Html html, String value, String text, String chosen) {
        html.leaf("option", text, "value", value, "selected", value.equals(chosen) ? "" : null);
    }
}
