// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.reading;

import java.util.Arrays;

/**
 * The keys received so far. While whole numbers come in rising order it needs a byte or two for each; once they do not, a table
 * of 64 bits for each. Two texts with the same 64 bits would count as one person twice, which only makes a read unproven.
 */
final class SeenIds {
    private static final long TEXT = Long.MIN_VALUE;

    private byte[] steps = new byte[1024];
    private int used;
    private long last = -1;
    private long[] table = new long[0];
    private int size;

    /** Whether the key is new. */
    boolean add(String id) {
        long key = key(id);
        if (table.length == 0 && key > last) {
            rise(key);
            return true;
        }
        if (table.length == 0) {
            intoTable();
        }
        return insert(key);
    }

    // A number is its own key, so that rising ones can be told by it; a text has the sign bit set.
    private static long key(String id) {
        int length = id.length();
        boolean whole = length <= 18 && (id.charAt(0) != '0' || length == 1);
        long number = 0;
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < length; i++) {
            char c = id.charAt(i);
            whole &= c >= '0' && c <= '9';
            number = number * 10 + (c - '0');
            hash = (hash ^ c) * 0x100000001b3L;
        }
        return whole ? number : mixed(hash) | TEXT;
    }

    private static long mixed(long hash) {
        long once = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        return (once ^ once >>> 33) * 0xc4ceb9fe1a85ec53L;
    }

    private void rise(long key) {
        if (steps.length - used < 10) {
            steps = Arrays.copyOf(steps, steps.length * 2);
        }
        long step = key - last;
        while (step > 0x7F) {
            steps[used++] = (byte) (step | 0x80);
            step >>>= 7;
        }
        steps[used++] = (byte) step;
        last = key;
    }

    private void intoTable() {
        table = new long[4096];
        long key = -1;
        int at = 0;
        while (at < used) {
            long step = 0;
            int shift = 0;
            while (steps[at] < 0) {
                step |= (steps[at++] & 0x7FL) << shift;
                shift += 7;
            }
            step |= (long) steps[at++] << shift;
            key += step;
            insert(key);
        }
        steps = new byte[0];
    }

    // A free place holds 0, so each key is stored one higher.
    private boolean insert(long key) {
        long stored = key + 1 == 0 ? 1 : key + 1;
        int mask = table.length - 1;
        int at = (int) (mixed(stored) >>> 20) & mask;
        while (table[at] != 0) {
            if (table[at] == stored) {
                return false;
            }
            at = at + 1 & mask;
        }
        table[at] = stored;
        if (++size > table.length / 4 * 3) {
            grow();
        }
        return true;
    }

    private void grow() {
        long[] old = table;
        table = new long[old.length * 2];
        size = 0;
        for (long stored : old) {
            if (stored != 0) {
                insert(stored - 1);
            }
        }
    }
}
