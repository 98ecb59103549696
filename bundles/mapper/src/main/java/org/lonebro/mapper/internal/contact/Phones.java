// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.mapper.internal.reading.Reading;
import org.lonebro.mapper.internal.text.CleanText;

/** Reads a telephone number into E.164. */
public final class Phones {
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final String SWEDEN = "SE";
    private static final int SWEDISH_CODE = 46;
    private static final int LONGEST = 40;
    private static final String LINK = "tel:";
    private static final String SIGNS = " -–/.()[]";
    private static final Reason UNUSUAL = new Reason(ReasonCode.PHONE_UNUSUAL, List.of());

    private final String region;

    /** Reads national numbers as those of a country, alpha-2. */
    public Phones(String region) {
        this.region = region;
    }

    public Reading read(String raw) {
        if (SWEDEN.equals(region)) {
            String mobile = SwedishMobile.plain(raw);
            if (mobile != null) {
                return new Reading.Value(mobile);
            }
        }
        String text = CleanText.clean(raw);
        if (text.isEmpty()) {
            return Reading.NOTHING;
        }
        String number = text.regionMatches(true, 0, LINK, 0, LINK.length()) ? text.substring(LINK.length()) : text;
        return number.length() <= LONGEST && hasOnlySigns(number)
                ? parse(number)
                : Reading.refused(ReasonCode.PHONE_UNREADABLE);
    }

    /** How the country of an E.164 number writes it at home. */
    public static String national(String e164) {
        try {
            return LIBRARY.format(LIBRARY.parse(e164, null), PhoneNumberFormat.NATIONAL);
        } catch (NumberParseException notNormalised) {
            throw new IllegalArgumentException("A telephone number is shown only once it is normalised", notNormalised);
        }
    }

    /** The release of the library whose knowledge is used. */
    public static String libraryVersion() {
        Properties properties = new Properties();
        try (InputStream in = PhoneNumberUtil.class.getResourceAsStream(
                "/META-INF/maven/com.googlecode.libphonenumber/libphonenumber/pom.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("The phone library's version cannot be read", broken);
        }
        return properties.getProperty("version", "unknown");
    }

    private Reading parse(String text) {
        PhoneNumber number;
        try {
            number = LIBRARY.parse(text, region);
        } catch (NumberParseException noNumber) {
            return Reading.refused(ReasonCode.PHONE_UNREADABLE);
        }
        boolean valid = LIBRARY.isValidNumber(number);
        // What is valid abroad changes with every release of the library; only Swedish numbers are held to it.
        if (!valid && (number.getCountryCode() == SWEDISH_CODE || !LIBRARY.isPossibleNumber(number))) {
            return Reading.refused(ReasonCode.PHONE_UNREADABLE);
        }
        String e164 = LIBRARY.format(number, PhoneNumberFormat.E164);
        return valid && saysWhere(text) ? new Reading.Value(e164) : new Reading.Noted(e164, UNUSUAL);
    }

    private boolean saysWhere(String text) {
        char first = text.charAt(0);
        return first == '+' || first == '0' || first == '(' || !SWEDEN.equals(region);
    }

    // The library passes over letters and would make another, valid number of a mistyped one.
    private static boolean hasOnlySigns(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean digit = character >= '0' && character <= '9';
            if (!digit && SIGNS.indexOf(character) < 0 && !(character == '+' && i == 0)) {
                return false;
            }
        }
        return true;
    }
}
