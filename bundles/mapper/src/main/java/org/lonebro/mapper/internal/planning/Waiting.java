// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.planning;

import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.mapper.internal.identity.Succession;

/** What waits for a person, and why. It does not depend on which flow looks, so that no flow closes another one's case. */
final class Waiting {
    private final Sides sides;
    private final Directions directions;
    private final @Nullable EmploymentSteps employment;

    /** @param employment null where nothing is known of the periods on one side */
    Waiting(Sides sides, Directions directions, @Nullable EmploymentSteps employment) {
        this.sides = sides;
        this.directions = directions;
        this.employment = employment;
    }

    /** Null if nothing speaks against doing what the values say. */
    @Nullable
    ReasonCode why(ThreeValues values, Leaning leaning) {
        EmployeeField field = values.field();
        boolean apart = leaning.to() == Leaning.To.APART;
        boolean toHr = (leaning.toHr() || (apart && values.hr() == null)) && directions.comesIn(field);
        boolean toPayroll = (leaning.toPayroll() || (apart && values.payroll() == null))
                && directions.goesOut(field)
                && values.sendable();
        boolean clash = leaning.to() == Leaning.To.CLASH
                && (directions.comesIn(field) || (directions.goesOut(field) && values.sendable()));
        if ((toHr || toPayroll || clash) && isHeld(values)) {
            return protection(field);
        }
        if (clash) {
            return ReasonCode.CHANGED_ON_BOTH;
        }
        if (toHr) {
            return field == EmployeeField.SALARY && comesInImplausible(values) ? ReasonCode.SALARY_IMPLAUSIBLE : null;
        }
        if (!toPayroll) {
            return null;
        }
        ReasonCode bar = bar(values);
        return bar == null ? doubt(values) : bar;
    }

    /** Why HR's value must not be sent, even if a person says so: something would be lost there. */
    @Nullable
    ReasonCode bar(ThreeValues values) {
        return switch (values.field()) {
            case SALARY -> barToSalary(SalaryChanges.between(values.payroll(), values.hr()));
            case EMPLOYMENT_PERIODS -> employment == null ? null : employment.barToPeriods();
            case EMPLOYMENT_FORM -> employment == null ? null : employment.barToForms();
            default -> null;
        };
    }

    private static @Nullable ReasonCode barToSalary(SalaryChanges changes) {
        if (changes.losesARow()) {
            return ReasonCode.SALARY_WOULD_BE_LOST;
        }
        return changes.datesTheUndated() ? ReasonCode.SALARY_UNDATED : null;
    }

    private @Nullable ReasonCode doubt(ThreeValues values) {
        return switch (values.field()) {
            case SALARY -> goesOutImplausible(values) ? ReasonCode.SALARY_IMPLAUSIBLE : null;
            case EMPLOYMENT_PERIODS -> employment != null && employment.leavesAGap() ? ReasonCode.PERIOD_GAP : null;
            default -> null;
        };
    }

    // A value where there was none is no change of one.
    private boolean isHeld(ThreeValues values) {
        return directions.held(values.field()) && (values.agreed() != null || values.bothHave());
    }

    private ReasonCode protection(EmployeeField field) {
        return switch (field) {
            case BANK_ACCOUNT -> ReasonCode.ACCOUNT_CHANGED;
            case IDENTITY_NUMBER ->
                Succession.isLikely(sides.hr().employee(), sides.payroll().employee())
                        ? ReasonCode.IDENTITY_SUCCEEDS
                        : ReasonCode.IDENTITY_DISAGREES;
            default -> ReasonCode.CHANGED_ON_BOTH;
        };
    }

    private static boolean comesInImplausible(ThreeValues values) {
        return SalaryChanges.between(values.hr(), values.payroll()).leaps();
    }

    private static boolean goesOutImplausible(ThreeValues values) {
        SalaryChanges changes = SalaryChanges.between(values.payroll(), values.hr());
        return changes.bringsNothing() || changes.leaps();
    }
}
