// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.plan;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds keys met more than once by eight bytes each, so that a plan of a million lines needs neither an index nor a sort in
 * the database. Two different keys with one hash would be taken for a repeat; with 64 bits that does not happen, and would
 * only ask a person.
 */
final class Repeats {
    private static final int BUCKETS = 256;

    private final long[][] buckets = new long[BUCKETS][];
    private final int[] sizes = new int[BUCKETS];

    void add(long hash) {
        int bucket = (int) (hash >>> 56);
        if (buckets[bucket] == null) {
            buckets[bucket] = new long[16];
        } else if (sizes[bucket] == buckets[bucket].length) {
            buckets[bucket] = Arrays.copyOf(buckets[bucket], sizes[bucket] + sizes[bucket] / 2);
        }
        buckets[bucket][sizes[bucket]++] = hash;
    }

    /** The hashes met more than once. */
    Set<Long> found() {
        Set<Long> found = new HashSet<>();
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            if (sizes[bucket] > 1) {
                Arrays.sort(buckets[bucket], 0, sizes[bucket]);
                collect(buckets[bucket], sizes[bucket], found);
            }
        }
        return found;
    }

    /** A text's hash, spread over all 64 bits. */
    static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x9e3779b97f4a7c15L;
            hash ^= hash >>> 32;
        }
        hash = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ hash >>> 27) * 0x94d049bb133111ebL;
        return hash ^ hash >>> 31;
    }

    private static void collect(long[] sorted, int size, Set<Long> found) {
        for (int i = 1; i < size; i++) {
            if (sorted[i] == sorted[i - 1]) {
                found.add(sorted[i]);
            }
        }
    }
}
