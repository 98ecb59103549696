// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.people;

import java.util.SplittableRandom;

/** Generated accounts of each type the Swedish banks use, with right check digits. */
final class BankAccounts {
    private enum Kind {
        WITHOUT_FIRST_CLEARING_DIGIT,
        WITH_WHOLE_CLEARING,
        TEN_DIGITS,
        HANDELSBANKEN,
        SWEDBANK_FIVE
    }

    private record Series(int from, int to, Kind kind) {}

    private static final Series[] SERIES = {
        new Series(5000, 5999, Kind.WITHOUT_FIRST_CLEARING_DIGIT),
        new Series(7000, 7999, Kind.WITHOUT_FIRST_CLEARING_DIGIT),
        new Series(1100, 1199, Kind.WITHOUT_FIRST_CLEARING_DIGIT),
        new Series(6000, 6999, Kind.HANDELSBANKEN),
        new Series(8000, 8999, Kind.SWEDBANK_FIVE),
        new Series(3300, 3300, Kind.TEN_DIGITS),
        new Series(4000, 4999, Kind.WITH_WHOLE_CLEARING),
        new Series(9180, 9189, Kind.TEN_DIGITS),
        new Series(9550, 9569, Kind.WITH_WHOLE_CLEARING),
        new Series(9150, 9169, Kind.WITH_WHOLE_CLEARING),
        new Series(9060, 9069, Kind.WITHOUT_FIRST_CLEARING_DIGIT),
    };

    private BankAccounts() {}

    /** Clearing and account number. */
    record Account(String clearing, String number) {}

    static Account next(SplittableRandom random) {
        Series series = SERIES[random.nextInt(SERIES.length)];
        String clearing = Integer.toString(random.nextInt(series.from(), series.to() + 1));
        return switch (series.kind()) {
            case WITHOUT_FIRST_CLEARING_DIGIT -> new Account(clearing, modulus11(clearing.substring(1), 6, random));
            case WITH_WHOLE_CLEARING -> new Account(clearing, modulus11(clearing, 6, random));
            case HANDELSBANKEN -> new Account(clearing, modulus11("", 8, random));
            case TEN_DIGITS -> new Account(clearing, modulus10(9, random));
            case SWEDBANK_FIVE ->
                new Account(clearing + CheckDigits.modulus10(clearing), modulus10(5 + random.nextInt(5), random));
        };
    }

    private static String modulus11(String weighedToo, int digits, SplittableRandom random) {
        while (true) {
            String body = digits(digits, random);
            int check = CheckDigits.modulus11(weighedToo + body);
            if (check < 10) {
                return body + check;
            }
        }
    }

    private static String modulus10(int digits, SplittableRandom random) {
        String body = digits(digits, random);
        return body + CheckDigits.modulus10(body);
    }

    private static String digits(int count, SplittableRandom random) {
        StringBuilder text = new StringBuilder(count + 1).append((char) ('1' + random.nextInt(9)));
        while (text.length() < count) {
            text.append((char) ('0' + random.nextInt(10)));
        }
        return text.toString();
    }
}
