// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.people;

/** What is wrong with a person made on purpose to be refused. */
enum Defect {
    NONE,
    IDENTITY_NUMBER,
    BANK_ACCOUNT,
    OVERLAPPING_PERIODS,
    NO_NAME;

    static Defect of(int number) {
        return values()[1 + number % (values().length - 1)];
    }
}
