// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.EmploymentPeriod;
import org.lonebro.api.hr.PeriodStep;
import org.lonebro.api.reason.ReasonCode;

/** What sending HR's employment periods would do to the payroll's, of which none may be lost and none may change its form. */
final class EmploymentSteps {
    /** How the forms stand. */
    enum Forms {
        /** HR's are to be sent. */
        SENT,
        /** The payroll has news about them that HR does not have yet. */
        NEWS,
        /** A person must say whose stand. */
        ASKED,
        /** Neither; a new period takes its form along. */
        ALONG,
        /** They do not go out. */
        NOT_SHARED
    }

    private final List<EmploymentPeriod> have;
    private final Forms forms;
    private final List<PeriodStep> steps;
    private final List<EmploymentPeriod> added = new ArrayList<>();

    /**
     * @param have the payroll's
     * @param want HR's
     */
    EmploymentSteps(List<EmploymentPeriod> have, List<EmploymentPeriod> want, Forms forms) {
        this.have = have;
        this.forms = forms;
        this.steps = PeriodStep.between(have, forms == Forms.SENT ? want : formless(want));
        for (PeriodStep step : steps) {
            if (step instanceof PeriodStep.Add add) {
                added.add(
                        forms == Forms.NOT_SHARED
                                ? add.period()
                                : startingOn(add.period().start(), want));
            }
        }
    }

    /** Why the periods must not be sent whatever a person says; null if nothing speaks against it. */
    @Nullable
    ReasonCode barToPeriods() {
        if (steps.stream().anyMatch(PeriodStep.Lose.class::isInstance)) {
            return ReasonCode.PERIOD_WOULD_BE_LOST;
        }
        if (barToForms() != null && !added.isEmpty()) {
            return barToForms();
        }
        return forms == Forms.ASKED && addsForms() ? ReasonCode.CHANGED_ON_BOTH : null;
    }

    /** The same for the forms. */
    @Nullable
    ReasonCode barToForms() {
        return steps.stream().anyMatch(PeriodStep.Reform.class::isInstance) ? ReasonCode.FORM_CHANGED_IN_PLACE : null;
    }

    /** Whether a later start leaves a gap to the period it followed without one. */
    boolean leavesAGap() {
        for (PeriodStep step : steps) {
            if (step instanceof PeriodStep.Correct correct && leavesAGap(correct)) {
                return true;
            }
        }
        return false;
    }

    /** What is to be sent; null if it cannot be sent now. */
    @Nullable
    EmploymentTarget target() {
        return forms == Forms.NEWS && addsForms() ? null : target(EndsFrom.WANTED);
    }

    /** The same with the payroll's last days; null also if they leave no room. */
    @Nullable
    EmploymentTarget targetWithoutEnds() {
        return forms == Forms.NEWS && addsForms() ? null : target(EndsFrom.PAYROLL);
    }

    private enum EndsFrom {
        WANTED,
        PAYROLL
    }

    private @Nullable EmploymentTarget target(EndsFrom endsFrom) {
        List<EmploymentPeriod> periods = new ArrayList<>(added);
        for (PeriodStep step : steps) {
            if (step instanceof PeriodStep.Keep keep) {
                periods.add(have.get(keep.have()));
            } else if (step instanceof PeriodStep.Reform reform) {
                // Its form stays what it is, its days may be corrected.
                EmploymentPeriod is = have.get(reform.have());
                add(periods, is, reform.wanted().start(), reform.wanted().end(), endsFrom);
            } else if (step instanceof PeriodStep.Correct correct) {
                add(periods, have.get(correct.have()), correct.start(), correct.end(), endsFrom);
            }
        }
        EmploymentTarget target = new EmploymentTarget(periods);
        boolean complete = periods.size() == have.size() + added.size();
        return complete && !target.overlaps() ? target : null;
    }

    private static void add(
            List<EmploymentPeriod> periods,
            EmploymentPeriod is,
            LocalDate start,
            @Nullable LocalDate wantedEnd,
            EndsFrom endsFrom) {
        LocalDate end = endsFrom == EndsFrom.PAYROLL ? is.end() : wantedEnd;
        if (end == null || !end.isBefore(start)) {
            periods.add(new EmploymentPeriod(start, end, is.form()));
        }
    }

    private boolean leavesAGap(PeriodStep.Correct correct) {
        LocalDate start = have.get(correct.have()).start();
        if (!correct.start().isAfter(start)) {
            return false;
        }
        boolean touched = have.stream().anyMatch(period -> start.minusDays(1).equals(period.end()));
        LocalDate needed = correct.start().minusDays(1);
        EmploymentTarget after = target(EndsFrom.WANTED);
        return touched && after != null && after.periods().stream().noneMatch(period -> needed.equals(period.end()));
    }

    private boolean addsForms() {
        return added.stream().anyMatch(period -> period.form() != null);
    }

    private static List<EmploymentPeriod> formless(List<EmploymentPeriod> periods) {
        return periods.stream()
                .map(period -> new EmploymentPeriod(period.start(), period.end(), null))
                .toList();
    }

    private static EmploymentPeriod startingOn(LocalDate day, List<EmploymentPeriod> periods) {
        return periods.stream()
                .filter(period -> period.start().equals(day))
                .findFirst()
                .orElseThrow();
    }
}
