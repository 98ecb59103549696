// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.employment;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.mapper.internal.reading.Reading;
import org.lonebro.mapper.internal.text.CleanText;

/** Reads an amount of SEK as Swedes write it: {@code 25 000,50 kr} is {@code 25000.50}. What can be read in two ways is refused. */
public final class Amounts {
    private static final int DECIMALS = 2;
    private static final int GROUP = 3;
    private static final int LONGEST = 40;
    private static final Reading INVALID = Reading.refused(ReasonCode.AMOUNT_INVALID);
    private static final Reading AMBIGUOUS = Reading.refused(ReasonCode.AMOUNT_AMBIGUOUS);

    private Amounts() {}

    public static Reading read(String raw) {
        String text = withoutCurrency(CleanText.clean(raw));
        if (text.isEmpty()) {
            return CleanText.clean(raw).isEmpty() ? Reading.NOTHING : INVALID;
        }
        char first = text.charAt(0);
        boolean negative = first == '-' || first == '−';
        String unsigned = negative || first == '+' ? text.substring(1).strip() : text;
        return unsigned.length() > LONGEST ? INVALID : readUnsigned(unsigned, negative ? "-" : "");
    }

    /** Reads a plain decimal that a program wrote; zeros after the second decimal say nothing, unless they may be thousands. */
    static Reading readPlain(String raw) {
        Optional<BigDecimal> plain = raw.indexOf(',') >= 0 ? Optional.empty() : Decimals.read(raw);
        if (plain.isEmpty() || plain.get().scale() == GROUP) {
            return read(raw);
        }
        BigDecimal amount = plain.get().scale() > DECIMALS ? plain.get().stripTrailingZeros() : plain.get();
        return amount.scale() > DECIMALS
                ? INVALID
                : new Reading.Value(amount.setScale(DECIMALS).toPlainString());
    }

    private static Reading readUnsigned(String text, String sign) {
        int point = text.lastIndexOf('.');
        int comma = text.lastIndexOf(',');
        int last = Math.max(point, comma);
        if (last < 0) {
            return amount(text, ' ', "", sign);
        }
        char separator = text.charAt(last);
        boolean alone = text.indexOf(separator) == last;
        if (Math.min(point, comma) >= 0) {
            return alone
                    ? amount(text.substring(0, last), separator == '.' ? ',' : '.', text.substring(last + 1), sign)
                    : INVALID;
        }
        if (!alone) {
            return amount(text, separator, "", sign);
        }
        if (text.length() - last - 1 == GROUP && last <= GROUP && text.indexOf(' ') < 0) {
            return Decimals.isDigits(text, 0, last) && Decimals.isDigits(text, last + 1, text.length())
                    ? AMBIGUOUS
                    : INVALID;
        }
        String decimals = text.substring(last + 1);
        return decimals.isEmpty() ? INVALID : amount(text.substring(0, last), ' ', decimals, sign);
    }

    private static Reading amount(String whole, char grouping, String decimals, String sign) {
        String digits = ungrouped(whole, grouping);
        boolean wrong = digits.isEmpty() || decimals.length() > DECIMALS;
        if (wrong || !(decimals.isEmpty() || Decimals.isDigits(decimals, 0, decimals.length()))) {
            return INVALID;
        }
        BigDecimal amount = new BigDecimal(sign + digits + "." + decimals + "0").setScale(DECIMALS);
        return new Reading.Value(amount.toPlainString());
    }

    /** The digits without grouping; empty if the groups are broken. */
    private static String ungrouped(String whole, char grouping) {
        int group = whole.indexOf(grouping);
        if (group < 0) {
            return Decimals.isDigits(whole, 0, whole.length()) ? whole : "";
        }
        if (group > GROUP || (whole.length() - group) % (GROUP + 1) != 0) {
            return "";
        }
        for (int at = group; at < whole.length(); at += GROUP + 1) {
            if (whole.charAt(at) != grouping || !Decimals.isDigits(whole, at + 1, at + 1 + GROUP)) {
                return "";
            }
        }
        return Decimals.isDigits(whole, 0, group) ? whole.replace(String.valueOf(grouping), "") : "";
    }

    private static String withoutCurrency(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String mark : new String[] {"kr", "sek", ":-"}) {
            if (lower.endsWith(mark)) {
                return text.substring(0, text.length() - mark.length()).strip();
            }
            if (lower.startsWith(mark) && Character.isLetter(mark.charAt(0))) {
                return text.substring(mark.length()).strip();
            }
        }
        return text;
    }
}
