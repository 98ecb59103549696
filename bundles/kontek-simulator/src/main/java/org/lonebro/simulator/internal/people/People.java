// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.people;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A register's worth of invented people. Ids count from 1001; registers of 200 and more also hold two records with the
 * prefix XXX_, beyond the count, left behind by a change of staff category.
 *
 * @param seed another seed, other people
 * @param count how many people
 * @param problems how many of them, the last ones, are bad data
 * @param today the day their dates are counted from
 */
public record People(long seed, int count, int problems, LocalDate today) {
    private static final int FIRST_ID = 1001;
    private static final int ENOUGH_FOR_RENAMED = 200;

    public People {
        if (count < 0 || problems < 0 || problems > count) {
            throw new IllegalArgumentException("0 <= problems <= count, but " + problems + " and " + count);
        }
    }

    /** The records as version 5 shows them, in order of id. */
    public List<byte[]> records() {
        List<byte[]> records = new ArrayList<>(count + 2);
        Collections.addAll(
                records,
                IntStream.range(0, count).parallel().mapToObj(this::record).toArray(byte[][]::new));
        if (count >= ENOUGH_FOR_RENAMED) {
            records.add(renamed(6));
            records.add(renamed(41));
        }
        return records;
    }

    private byte[] record(int index) {
        Defect defect = index < count - problems ? Defect.NONE : Defect.of(count - 1 - index);
        return bytes(new PersonText(seed, index, today, defect).text(Integer.toString(FIRST_ID + index)));
    }

    private byte[] renamed(int index) {
        return bytes(new PersonText(seed, index, today, Defect.NONE).textOfRenamed("XXX_" + (FIRST_ID + index)));
    }

    private static byte[] bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
