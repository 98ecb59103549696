// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * The numbers nobody has: Skatteverket's published test numbers first, then birth numbers 238 and 239, which are kept
 * free for tests, on every day of the years below. Fewer than 50,000 in all; people beyond that go without.
 */
final class IdentityNumbers {
    private static final LocalDate FIRST_DAY = LocalDate.of(1940, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2005, 12, 31);
    private static final long[] OFFICIAL = official();
    private static final long[] COMPUTED = computed();
    // Prime, so that stepping by it visits every number once.
    private static final long STRIDE = 20_011;

    private IdentityNumbers() {}

    /** Twelve digits; the same index and seed give the same number, two indexes never share one. */
    static OptionalLong numberOf(long index, long seed) {
        if (index < OFFICIAL.length) {
            return OptionalLong.of(OFFICIAL[(int) Math.floorMod(index + seed, (long) OFFICIAL.length)]);
        }
        long rest = index - OFFICIAL.length;
        if (rest >= COMPUTED.length) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(COMPUTED[(int) Math.floorMod(rest * STRIDE + seed, (long) COMPUTED.length)]);
    }

    /** As Kontek shows it: YYMMDD-NNNN, with a plus from the year the person turns 100. */
    static String shown(long twelve, LocalDate today) {
        String digits = Long.toString(twelve);
        boolean hundred = today.getYear() - Integer.parseInt(digits.substring(0, 4)) >= 100;
        return digits.substring(2, 8) + (hundred ? '+' : '-') + digits.substring(8);
    }

    private static long[] computed() {
        long[] known = OFFICIAL.clone();
        Arrays.sort(known);
        long days = LAST_DAY.toEpochDay() - FIRST_DAY.toEpochDay() + 1;
        long[] numbers = new long[(int) days * 2];
        int size = 0;
        for (LocalDate day = FIRST_DAY; !day.isAfter(LAST_DAY); day = day.plusDays(1)) {
            long date = day.getYear() * 10_000L + day.getMonthValue() * 100L + day.getDayOfMonth();
            for (long birthNumber = 238; birthNumber <= 239; birthNumber++) {
                long nine = date % 1_000_000 * 1_000 + birthNumber;
                long number = date * 10_000
                        + birthNumber * 10
                        + CheckDigits.modulus10(
                                Long.toString(1_000_000_000L + nine).substring(1));
                if (Arrays.binarySearch(known, number) < 0) {
                    numbers[size++] = number;
                }
            }
        }
        return Arrays.copyOf(numbers, size);
    }

    private static long[] official() {
        InputStream file =
                Objects.requireNonNull(IdentityNumbers.class.getResourceAsStream("test-identity-numbers.txt"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .mapToLong(Long::parseLong)
                    .toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
