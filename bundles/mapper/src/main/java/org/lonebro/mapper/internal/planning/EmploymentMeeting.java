// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.EmploymentPeriod;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.Ruling;
import org.lonebro.mapper.internal.planning.EmploymentSteps.Forms;

/** Periods and forms looked at together, for they are sent together. */
final class EmploymentMeeting {
    private EmploymentMeeting() {}

    /** Null if they are as agreed, or one side does not tell the periods. */
    static @Nullable EmploymentSteps steps(Sides sides, Directions directions) {
        if (!leansOut(EmployeeField.EMPLOYMENT_PERIODS, sides, directions)
                && !leansOut(EmployeeField.EMPLOYMENT_FORM, sides, directions)) {
            return null;
        }
        ThreeValues periods = sides.of(EmployeeField.EMPLOYMENT_PERIODS, directions);
        if (periods == null || !periods.readable()) {
            return null;
        }
        List<EmploymentPeriod> wanted = EmploymentPeriod.parseAll(
                comesIn(periods, sides, directions) ? periods.payroll() : periods.hr(),
                sides.hr().employee().get(EmployeeField.EMPLOYMENT_FORM));
        return new EmploymentSteps(sides.payroll().employee().periods(), wanted, forms(sides, directions));
    }

    // What an import will have taken over is what HR's forms will then be about.
    private static boolean comesIn(ThreeValues periods, Sides sides, Directions directions) {
        Ruling ruling = sides.rulingOn(periods);
        if (ruling != null) {
            return ruling.winner() == ConflictRule.PAYROLL;
        }
        return Leaning.of(periods, directions).toHr() && directions.comesIn(periods.field());
    }

    private static boolean leansOut(EmployeeField field, Sides sides, Directions directions) {
        ThreeValues values = directions.goesOut(field) ? sides.of(field, directions) : null;
        if (values == null) {
            return false;
        }
        Leaning leaning = Leaning.of(values, directions);
        return leaning.toPayroll() || leaning.to() == Leaning.To.CLASH;
    }

    private static Forms forms(Sides sides, Directions directions) {
        ThreeValues forms = directions.goesOut(EmployeeField.EMPLOYMENT_FORM)
                ? sides.of(EmployeeField.EMPLOYMENT_FORM, directions)
                : null;
        if (forms == null || !forms.readable()) {
            return Forms.NOT_SHARED;
        }
        return switch (Leaning.of(forms, directions).to()) {
            case PAYROLL -> Forms.SENT;
            case HR -> directions.comesIn(EmployeeField.EMPLOYMENT_FORM) ? Forms.NEWS : Forms.ALONG;
            case CLASH -> ruled(sides.rulingOn(forms));
            case NOWHERE, AGREED, APART -> Forms.ALONG;
        };
    }

    private static Forms ruled(@Nullable Ruling ruling) {
        if (ruling == null) {
            return Forms.ASKED;
        }
        return ruling.winner() == ConflictRule.HR ? Forms.SENT : Forms.NEWS;
    }
}
