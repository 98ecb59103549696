// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An answer found to be whole, and where its records stand in it. */
public final class ScannedPage {
    /** No total was told. */
    public static final long UNKNOWN = -1;

    private final byte[] bytes;
    private final boolean bare;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private @Nullable String[] ids = new String[64];
    private int count;
    private long total = UNKNOWN;

    ScannedPage(byte[] bytes, boolean bare) {
        this.bytes = bytes;
        this.bare = bare;
    }

    void add(@Nullable String id, int start, int end) {
        if (count == ids.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            ids = Arrays.copyOf(ids, count * 2);
        }
        ids[count] = id;
        starts[count] = start;
        ends[count++] = end;
    }

    void total(long told) {
        total = told;
    }

    /** What the records point into; may be longer than the answer. */
    public byte[] bytes() {
        return bytes;
    }

    /** Whether the answer was an array and no page. */
    public boolean bare() {
        return bare;
    }

    /** Records in the answer. */
    public int count() {
        return count;
    }

    /** How many records the payroll says it has; {@link #UNKNOWN} if it does not. */
    public long total() {
        return total;
    }

    /** The record's key; null if it has none. */
    public @Nullable String id(int index) {
        return ids[index];
    }

    public int start(int index) {
        return starts[index];
    }

    public int length(int index) {
        return ends[index] - starts[index];
    }

    /** Whether it holds the same people in the same order. */
    public boolean repeats(ScannedPage other) {
        return count == other.count && Arrays.equals(ids, 0, count, other.ids, 0, count);
    }
}
