// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lonebro.mapper.internal.vectors.VectorFiles;

/** The short cut may answer seldom, but never otherwise than the library. */
class SwedishMobileTest {
    private static final long SEED = 46_70L;
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    @Test
    void agrees_with_the_library_on_every_vector() throws NumberParseException {
        for (String text : VectorFiles.good("phone")) {
            agrees(text);
        }
    }

    @Test
    void agrees_with_the_library_on_every_swedish_prefix() throws NumberParseException {
        for (int prefix = 0; prefix < 10_000; prefix++) {
            String digits = String.format(Locale.ROOT, "0%04d", prefix);
            agrees(digits + "17406");
            agrees("+46" + digits.substring(1) + "17406");
        }
    }

    @Test
    void agrees_with_the_library_on_generated_spellings() throws NumberParseException {
        Random random = new Random(SEED);
        int answered = 0;
        for (int round = 0; round < 30_000; round++) {
            answered += agrees(spelling(random)) ? 1 : 0;
        }
        assertThat(answered).as("seed %d", SEED).isGreaterThan(1_000);
    }

    private static String spelling(Random random) {
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "0" : random.nextBoolean() ? "+46" : "0046");
        int digits = 8 + random.nextInt(3);
        text.append(random.nextInt(4) == 0 ? random.nextInt(10) : 7);
        for (int i = 1; i < digits; i++) {
            String parting =
                    switch (random.nextInt(8)) {
                        case 0 -> " ";
                        case 1 -> "-";
                        default -> "";
                    };
            text.append(parting).append(random.nextInt(10));
        }
        return text.toString();
    }

    private static boolean agrees(String text) throws NumberParseException {
        String answer = SwedishMobile.plain(text);
        if (answer == null) {
            return false;
        }
        PhoneNumber number = LIBRARY.parse(text, "SE");
        assertThat(LIBRARY.isValidNumber(number)).as("seed %d: %s", SEED, text).isTrue();
        assertThat(answer).as("seed %d: %s", SEED, text).isEqualTo(LIBRARY.format(number, PhoneNumberFormat.E164));
        return true;
    }
}
