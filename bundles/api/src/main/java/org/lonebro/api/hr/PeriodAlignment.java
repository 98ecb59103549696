// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.hr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which of the wanted periods is which of those that are. For one use. */
final class PeriodAlignment {
    private static final int NONE = -1;

    private final List<EmploymentPeriod> have;
    private final List<EmploymentPeriod> want;
    private final int[] wantedOf;
    private final boolean[] taken;

    PeriodAlignment(List<EmploymentPeriod> have, List<EmploymentPeriod> want) {
        this.have = have;
        this.want = want;
        this.wantedOf = new int[have.size()];
        this.taken = new boolean[want.size()];
        Arrays.fill(wantedOf, NONE);
    }

    List<PeriodStep> steps() {
        pairSameStart();
        pairLonelyOverlaps();
        List<PeriodStep> steps = new ArrayList<>();
        for (int index = 0; index < have.size(); index++) {
            steps.add(step(index, wantedOf[index] == NONE ? null : want.get(wantedOf[index])));
        }
        for (int index = 0; index < want.size(); index++) {
            if (!taken[index]) {
                steps.add(new PeriodStep.Add(want.get(index)));
            }
        }
        return List.copyOf(steps);
    }

    private PeriodStep step(int index, @Nullable EmploymentPeriod wanted) {
        EmploymentPeriod is = have.get(index);
        if (wanted == null) {
            return new PeriodStep.Lose(index);
        }
        if (contradict(is, wanted)) {
            return new PeriodStep.Reform(index, wanted);
        }
        boolean sameDays = is.start().equals(wanted.start()) && Objects.equals(is.end(), wanted.end());
        return sameDays ? new PeriodStep.Keep(index) : new PeriodStep.Correct(index, wanted.start(), wanted.end());
    }

    private void pairSameStart() {
        for (int index = 0; index < have.size(); index++) {
            for (int wanted = 0; wanted < want.size(); wanted++) {
                if (!taken[wanted]
                        && have.get(index).start().equals(want.get(wanted).start())) {
                    pair(index, wanted);
                    break;
                }
            }
        }
    }

    private void pairLonelyOverlaps() {
        for (int index = 0; index < have.size(); index++) {
            int wanted = wantedOf[index] == NONE ? onlyOverlapOf(index) : NONE;
            if (wanted != NONE && isOnlyOverlap(index, wanted)) {
                pair(index, wanted);
            }
        }
    }

    private int onlyOverlapOf(int index) {
        int found = NONE;
        for (int wanted = 0; wanted < want.size(); wanted++) {
            if (!taken[wanted] && fits(index, wanted)) {
                if (found != NONE) {
                    return NONE;
                }
                found = wanted;
            }
        }
        return found;
    }

    private boolean isOnlyOverlap(int index, int wanted) {
        for (int other = 0; other < have.size(); other++) {
            if (other != index && wantedOf[other] == NONE && fits(other, wanted)) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(int index, int wanted) {
        return overlap(have.get(index), want.get(wanted)) && !contradict(have.get(index), want.get(wanted));
    }

    private void pair(int index, int wanted) {
        wantedOf[index] = wanted;
        taken[wanted] = true;
    }

    private static boolean overlap(EmploymentPeriod one, EmploymentPeriod other) {
        return startsWithin(one, other) || startsWithin(other, one);
    }

    private static boolean startsWithin(EmploymentPeriod one, EmploymentPeriod other) {
        return other.covers(one.start());
    }

    private static boolean contradict(EmploymentPeriod one, EmploymentPeriod other) {
        return one.form() != null && other.form() != null && one.form() != other.form();
    }
}
