// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.contact;

import java.util.Locale;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.mapper.internal.reading.Reading;
import org.lonebro.mapper.internal.text.CleanText;

/** Reads one e-mail address: domain in lower case, local part as given. After RFC 5321, 5322 and 6531. */
public final class Emails {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_LABEL = 63;
    private static final String LOCAL_SIGNS = "!#$%&'*+-/=?^_`{|}~.";

    private Emails() {}

    public static Reading read(String raw) {
        String text = CleanText.clean(raw);
        if (text.isEmpty()) {
            return Reading.NOTHING;
        }
        int at = text.indexOf('@');
        if (text.length() > LONGEST || at < 1 || !isLocalPart(text, at) || !isDomain(text, at + 1)) {
            return Reading.refused(ReasonCode.EMAIL_INVALID);
        }
        return new Reading.Value(withLowerDomain(text, at));
    }

    private static String withLowerDomain(String text, int at) {
        for (int i = at + 1; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character > 0x7F || (character >= 'A' && character <= 'Z')) {
                return text.substring(0, at) + text.substring(at).toLowerCase(Locale.ROOT);
            }
        }
        return text;
    }

    private static boolean isLocalPart(String text, int end) {
        if (end > LONGEST_LOCAL_PART || text.charAt(0) == '.' || text.charAt(end - 1) == '.') {
            return false;
        }
        for (int i = 0; i < end; i++) {
            char character = text.charAt(i);
            boolean doubleDot = character == '.' && text.charAt(i + 1) == '.';
            if (doubleDot || !(isLetterOrDigit(character) || LOCAL_SIGNS.indexOf(character) >= 0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDomain(String text, int from) {
        int dot = text.indexOf('.', from);
        if (dot < 0) {
            return false;
        }
        int start = from;
        while (dot >= 0) {
            if (!isLabel(text, start, dot)) {
                return false;
            }
            start = dot + 1;
            dot = text.indexOf('.', start);
        }
        return isLabel(text, start, text.length()) && isTopLevel(text, start);
    }

    private static boolean isLabel(String text, int from, int to) {
        if (to == from || to - from > LONGEST_LABEL || text.charAt(from) == '-' || text.charAt(to - 1) == '-') {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!isLetterOrDigit(text.charAt(i)) && text.charAt(i) != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isTopLevel(String text, int from) {
        if (text.regionMatches(true, from, "xn--", 0, 4)) {
            return true;
        }
        for (int i = from; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '-' || (character >= '0' && character <= '9')) {
                return false;
            }
        }
        return text.length() - from >= 2;
    }

    private static boolean isLetterOrDigit(char character) {
        if (character > 0x7F) {
            return Character.isLetter(character)
                    || Character.getType(character) == Character.NON_SPACING_MARK
                    || Character.isSurrogate(character);
        }
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9');
    }
}
