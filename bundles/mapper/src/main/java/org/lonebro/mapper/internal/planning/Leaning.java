// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.planning;

import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.Flow;

/** Where a field would go if nothing spoke against it. */
record Leaning(To to, ReasonCode why) {
    static final Leaning NOWHERE = new Leaning(To.NOWHERE, ReasonCode.UNCHANGED);

    enum To {
        NOWHERE,
        /** Both say the same. */
        AGREED,
        /** The payroll's value to HR. */
        HR,
        /** HR's value to the payroll. */
        PAYROLL,
        /** Both changed it, and it is for a person to say who wins. */
        CLASH,
        /** At a first meeting one side has nothing: that is no removal, so the other's value stays where it is. */
        APART
    }

    static Leaning of(ThreeValues values, Directions directions) {
        return switch (values.standing()) {
            case SAME -> NOWHERE;
            case ALIKE -> new Leaning(To.AGREED, ReasonCode.CHANGED_ALIKE);
            case FIRST -> first(values, directions);
            case HR_CHANGED -> new Leaning(To.PAYROLL, ReasonCode.CHANGED_IN_HR);
            case PAYROLL_CHANGED -> new Leaning(To.HR, ReasonCode.CHANGED_IN_PAYROLL);
            case BOTH_CHANGED -> bothChanged(values, directions);
        };
    }

    private static Leaning bothChanged(ThreeValues values, Directions directions) {
        return switch (directions.conflict(values.field())) {
            case HR -> new Leaning(To.PAYROLL, ReasonCode.CHANGED_IN_HR);
            case PAYROLL -> new Leaning(To.HR, ReasonCode.CHANGED_IN_PAYROLL);
            case ASK -> new Leaning(To.CLASH, ReasonCode.CHANGED_ON_BOTH);
        };
    }

    // The flow that a person started and sees a preview of decides; a saved card does not.
    private static Leaning first(ThreeValues values, Directions directions) {
        if (!directions.now(values.field()) || directions.flow() == Flow.CARD) {
            return NOWHERE;
        }
        if (directions.incoming()) {
            return values.payroll() == null
                    ? new Leaning(To.APART, ReasonCode.EMPTY_IN_PAYROLL)
                    : new Leaning(To.HR, ReasonCode.FIRST_MEETING);
        }
        if (!values.readable()) {
            return NOWHERE;
        }
        return values.hr() == null
                ? new Leaning(To.APART, ReasonCode.EMPTY_IN_HR)
                : new Leaning(To.PAYROLL, ReasonCode.FIRST_MEETING);
    }

    boolean toHr() {
        return to == To.HR;
    }

    boolean toPayroll() {
        return to == To.PAYROLL;
    }
}
