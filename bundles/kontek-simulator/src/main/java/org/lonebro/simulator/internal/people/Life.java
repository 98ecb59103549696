// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.people;

/** How a person's employment looks; each kind occurs among any twenty people in a row. */
enum Life {
    STEADY,
    HOURLY,
    PART_TIME,
    COMING,
    LEFT,
    HIRED_AGAIN,
    SEVERAL_PERIODS;

    static Life of(int index) {
        return switch (index % 20) {
            case 3, 14 -> HOURLY;
            case 5, 16 -> PART_TIME;
            case 7 -> COMING;
            case 11 -> LEFT;
            case 13 -> HIRED_AGAIN;
            case 17 -> SEVERAL_PERIODS;
            default -> STEADY;
        };
    }

    String status() {
        return switch (this) {
            case COMING -> "Vilande";
            case LEFT -> "Slutat";
            default -> "Aktiv";
        };
    }
}
