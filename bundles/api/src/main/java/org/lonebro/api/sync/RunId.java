// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

/**
 * The number of a run; rising in the order of their start, never used twice.
 */
public record RunId(long number) implements Comparable<RunId> {
    @Override
    public int compareTo(RunId other) {
        return Long.compare(number, other.number);
    }
}
