// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;

/** Reasons in one column: code and arguments parted by a unit separator, reasons by a record separator. */
public final class ReasonText {
    private static final char UNIT = '\u001f';
    private static final char RECORD = '\u001e';

    private ReasonText() {}

    public static String of(List<Reason> reasons) {
        if (reasons.size() == 1 && reasons.get(0).arguments().isEmpty()) {
            return reasons.get(0).code().name();
        }
        StringBuilder text = new StringBuilder();
        for (Reason reason : reasons) {
            if (!text.isEmpty()) {
                text.append(RECORD);
            }
            text.append(reason.code().name());
            reason.arguments().forEach(argument -> text.append(UNIT).append(plain(argument)));
        }
        return text.toString();
    }

    public static List<Reason> parse(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        for (String one : text.split(String.valueOf(RECORD), -1)) {
            String[] parts = one.split(String.valueOf(UNIT), -1);
            reasons.add(new Reason(
                    ReasonCode.valueOf(parts[0]), Arrays.asList(parts).subList(1, parts.length)));
        }
        return reasons;
    }

    /** Puts a reason before others already in text. */
    public static String before(String others) {
        return RECORD + others;
    }

    /** Control characters have no place in a sentence, and PostgreSQL takes no NUL. */
    private static String plain(String argument) {
        for (int i = 0; i < argument.length(); i++) {
            if (Character.isISOControl(argument.charAt(i))) {
                return argument.replaceAll("\\p{Cntrl}", " ");
            }
        }
        return argument;
    }
}
