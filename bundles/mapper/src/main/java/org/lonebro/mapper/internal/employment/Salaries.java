// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.employment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.mapper.internal.reading.Reading;
import org.lonebro.mapper.internal.text.CleanText;

/** Reads {@code date|part|amount;…} in any order into rows sorted by date, then part of the wage. */
public final class Salaries {
    private static final Comparator<Row> ORDER =
            Comparator.comparing(Row::date).thenComparing(Row::part).thenComparing(row -> new BigDecimal(row.amount()));

    private Salaries() {}

    public static Reading read(String raw) {
        List<Row> rows = new ArrayList<>();
        for (String entry : Entries.of(raw)) {
            int first = entry.indexOf('|');
            int second = entry.indexOf('|', first + 1);
            if (first < 0 || second < 0) {
                return Reading.refused(ReasonCode.AMOUNT_INVALID);
            }
            String date = CleanText.trim(entry.substring(0, first));
            String part = CleanText.clean(entry.substring(first + 1, second));
            if (part.isEmpty() || !(date.isEmpty() || IsoDates.isDate(date))) {
                return Reading.refused(ReasonCode.AMOUNT_INVALID);
            }
            Reading amount = Amounts.readPlain(entry.substring(second + 1));
            if (amount instanceof Reading.Value value) {
                rows.add(new Row(date, part, value.text()));
            } else {
                return amount instanceof Reading.Refused ? amount : Reading.refused(ReasonCode.AMOUNT_INVALID);
            }
        }
        rows.sort(ORDER);
        return rows.isEmpty()
                ? Reading.NOTHING
                : new Reading.Value(rows.stream().map(Row::text).collect(Collectors.joining(";")));
    }

    private record Row(String date, String part, String amount) {
        String text() {
            return date + "|" + part + "|" + amount;
        }

        @Override
        public String toString() {
            return "Row[" + date + ", " + part + ", ****]";
        }
    }
}
