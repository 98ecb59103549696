// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lonebro.api.host.HrEmployee;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;

/** How people and their values look on both pages. */
final class PersonText {
    private static final int HUES = 6;
    private static final int CENTURY = 2;
    private static final int BIRTH_DATE = 8;

    private PersonText() {}

    static String or(HrEmployee card, EmployeeField field, String otherwise) {
        return Objects.requireNonNullElse(card.employee().get(field), otherwise);
    }

    static String name(HrEmployee card) {
        return Stream.of(EmployeeField.FIRST_NAME, EmployeeField.LAST_NAME)
                .map(card.employee()::get)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    static String listName(HrEmployee card) {
        String first = card.employee().get(EmployeeField.FIRST_NAME);
        return or(card, EmployeeField.LAST_NAME, "") + (first == null ? "" : ", " + first);
    }

    static void avatar(Html html, HrEmployee card) {
        String initials =
                (initial(or(card, EmployeeField.FIRST_NAME, "")) + initial(or(card, EmployeeField.LAST_NAME, "")));
        int hue = Math.floorMod(card.id().hashCode(), HUES);
        html.leaf("span", initials, "class", "avatar hue" + hue, "aria-hidden", "true");
    }

    private static String initial(String name) {
        return name.isEmpty()
                ? ""
                : name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }

    static void status(Html html, Words words, Employee employee) {
        employee.status()
                .ifPresentOrElse(
                        status -> html.leaf("span", words.of(status), "class", "chip " + status.name()),
                        () -> html.text("–"));
    }

    /** The birth date part and dots. */
    static String maskedIdentity(String twelveDigits) {
        return twelveDigits.substring(0, Math.min(BIRTH_DATE, twelveDigits.length())) + "-••••";
    }

    static String identity(String twelveDigits) {
        return twelveDigits.length() < BIRTH_DATE + CENTURY
                ? twelveDigits
                : twelveDigits.substring(0, BIRTH_DATE) + "-" + twelveDigits.substring(BIRTH_DATE);
    }

    static String amount(Words words, BigDecimal amount) {
        NumberFormat format = NumberFormat.getNumberInstance(words.locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(amount);
    }
}
