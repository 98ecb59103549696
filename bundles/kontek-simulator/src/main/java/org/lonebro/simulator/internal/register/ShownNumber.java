// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.register;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lonebro.simulator.internal.people.CheckDigits;

/** An identity number of 10 or 12 digits as Kontek shows it: YYMMDD-NNNN. */
final class ShownNumber {
    private static final Pattern FORM = Pattern.compile("(18|19|20)?(\\d{2})(\\d{2})(\\d{2})([-+]?)(\\d{3})(\\d)");

    private ShownNumber() {}

    static Optional<String> of(String text, LocalDate today) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String date = parts.group(2) + parts.group(3) + parts.group(4);
        int month = Integer.parseInt(parts.group(3));
        int day = Integer.parseInt(parts.group(4));
        boolean coordination = day >= 60;
        boolean dateFits = month <= 12 && day % 60 <= 31 && (coordination || month > 0 && day > 0);
        String birthNumber = parts.group(6);
        int check = Integer.parseInt(parts.group(7));
        if (!dateFits || birthNumber.equals("000") || CheckDigits.modulus10(date + birthNumber) != check) {
            return Optional.empty();
        }
        return Optional.of(date + separator(parts, today) + birthNumber + check);
    }

    private static String separator(Matcher parts, LocalDate today) {
        if (parts.group(1) == null) {
            return parts.group(5).isEmpty() ? "-" : parts.group(5);
        }
        int year = Integer.parseInt(parts.group(1) + parts.group(2));
        return today.getYear() - year >= 100 ? "+" : "-";
    }
}
