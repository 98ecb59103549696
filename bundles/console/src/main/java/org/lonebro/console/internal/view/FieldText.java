// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.view;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.console.internal.text.Language;
import org.lonebro.console.internal.text.Texts;

/** Fields and their values as a person may see them in a shell. */
public final class FieldText {
    static final String NONE = "-";
    private static final String MASK = "****";
    private static final Pattern IDENTITY = Pattern.compile("((?:[0-9]{2})?[0-9]{6})([-+]?)[0-9]{4}");
    private static final Pattern ACCOUNT = Pattern.compile("([0-9]{4})(?:-[0-9])?\\|[0-9]+");

    private final Texts texts;

    public FieldText(Texts texts) {
        this.texts = texts;
    }

    public String label(EmployeeField field) {
        return texts.word(field);
    }

    /** The field a person means by the constant's name or the label in either language. */
    public static Optional<EmployeeField> meant(String typed) {
        String wanted = slug(typed);
        return Arrays.stream(EmployeeField.values())
                .filter(field -> slug(field.name()).equals(wanted)
                        || Arrays.stream(Language.values()).anyMatch(language -> slug(new Texts(language).word(field))
                                .equals(wanted)))
                .findFirst();
    }

    /** What may be typed for each field, in this language. */
    public String choices() {
        return Arrays.stream(EmployeeField.values())
                .map(field -> slug(label(field)))
                .collect(Collectors.joining(", "));
    }

    /** The value, masked where the field is; a dash if there is none. */
    public String value(EmployeeField field, @Nullable String value) {
        if (value == null) {
            return NONE;
        }
        return field.masked() ? masked(field, value) : readable(field, value);
    }

    private static String masked(EmployeeField field, String value) {
        Optional<String> start =
                switch (field) {
                    case IDENTITY_NUMBER ->
                        IDENTITY.matcher(value)
                                .results()
                                .filter(match -> match.group().equals(value))
                                .map(match -> match.group(1) + (match.group(2).isEmpty() ? "-" : match.group(2)))
                                .findFirst();
                    case BANK_ACCOUNT ->
                        ACCOUNT.matcher(value)
                                .results()
                                .filter(match -> match.group().equals(value))
                                .map(match -> match.group(1) + " ")
                                .findFirst();
                    default -> Optional.empty();
                };
        return start.orElse("") + MASK;
    }

    private String readable(EmployeeField field, String value) {
        return switch (field) {
            case STATUS -> word("EmploymentStatus.", value);
            case PAY_FORM -> word("PayForm.", value);
            case EMPLOYMENT_PERIODS -> value.replace(";", ", ");
            case EMPLOYMENT_FORM ->
                Arrays.stream(value.split(";")).map(this::dated).collect(Collectors.joining(", "));
            default -> value;
        };
    }

    private String dated(String form) {
        int equals = form.indexOf('=') + 1;
        return form.substring(0, equals) + word("EmploymentForm.", form.substring(equals));
    }

    /** A side's own spelling, where there is no word for it, is shown as it is. */
    private String word(String kind, String value) {
        return texts.find(kind + value).orElse(value);
    }

    private static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }
}
