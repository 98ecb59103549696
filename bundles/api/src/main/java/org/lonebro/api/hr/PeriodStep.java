// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.hr;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step on the way from the employment periods that are to those that are wanted, when none may be lost and none may
 * change its form. {@code have} is a period's place in the list that is, from 0.
 */
public sealed interface PeriodStep {
    /** The period stays as it is. */
    record Keep(int have) implements PeriodStep {}

    /** The same period with other days; everything else of it stays. */
    record Correct(int have, LocalDate start, @Nullable LocalDate end) implements PeriodStep {}

    /** A new period. */
    record Add(EmploymentPeriod period) implements PeriodStep {}

    /** Nobody wants the period any more: a step that must not be taken. */
    record Lose(int have) implements PeriodStep {}

    /** The same period is wanted with another form: a step that must not be taken; a period is closed and a new one begun. */
    record Reform(int have, EmploymentPeriod wanted) implements PeriodStep {}

    /**
     * The steps, those for what is in its order, then what is added. Periods belong together when they start on the same day;
     * of the others, when they alone overlap each other and their forms do not contradict.
     */
    static List<PeriodStep> between(List<EmploymentPeriod> have, List<EmploymentPeriod> want) {
        return new PeriodAlignment(have, want).steps();
    }
}
