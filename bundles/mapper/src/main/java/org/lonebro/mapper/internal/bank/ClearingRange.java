// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.bank;

/** The clearing numbers from first to last, both inclusive, and whose they are. */
public record ClearingRange(int first, int last, String bank, AccountKind kind) {
    private static final int LARGEST = 9999;

    public ClearingRange {
        if (first < 0 || last > LARGEST || last < first || bank.isBlank()) {
            throw new IllegalArgumentException("a clearing range goes from a lower to a higher number and has a bank");
        }
    }

    /** Such as {@code Swedbank|type2|comment3|digits10}. */
    public String described() {
        return bank + "|" + kind.described();
    }
}
