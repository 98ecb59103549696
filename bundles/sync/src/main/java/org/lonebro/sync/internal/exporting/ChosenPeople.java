// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.exporting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.EmploymentNumber;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.store.PlanStore;
import org.lonebro.api.sync.ApplyOutcome;
import org.lonebro.api.sync.OperationResult;
import org.lonebro.api.sync.RunId;
import org.lonebro.api.sync.RunScope;
import org.lonebro.sync.internal.planning.Card;

/** Whom an export is about; by employment number, and by card where one is known. */
final class ChosenPeople {
    private static final int LINES_AT_A_TIME = 1_000;

    private final boolean everybody;
    private final Set<String> numbers = new HashSet<>();
    private final Set<HrEmployeeId> cards = new HashSet<>();

    private ChosenPeople(RunScope scope) {
        everybody = scope instanceof RunScope.Everybody;
    }

    static ChosenPeople of(RunScope scope, PlanStore plans) {
        ChosenPeople chosen = new ChosenPeople(scope);
        if (scope instanceof RunScope.These these) {
            these.people().stream().map(EmploymentNumber::text).forEach(chosen.numbers::add);
        } else if (scope instanceof RunScope.FailedOf failed) {
            chosen.addFailed(failed.run(), plans);
        } else if (scope instanceof RunScope.WrittenBy) {
            throw new IllegalArgumentException("What a run wrote is undone, not exported");
        }
        return chosen;
    }

    private void addFailed(RunId run, PlanStore plans) {
        long after = 0;
        List<OperationResult> lines;
        do {
            lines = plans.results(run, after, LINES_AT_A_TIME);
            for (OperationResult line : lines) {
                after = line.operation().sequence();
                if (failed(line)) {
                    numbers.add(line.operation().payrollId().text());
                    HrEmployeeId card = line.operation().hrId();
                    if (card != null) {
                        cards.add(card);
                    }
                }
            }
        } while (!lines.isEmpty());
    }

    private static boolean failed(OperationResult line) {
        return line.outcome()
                .map(outcome -> outcome instanceof ApplyOutcome.Rejected || outcome instanceof ApplyOutcome.Deferred)
                .orElse(true);
    }

    boolean include(PayrollEmployeeId person, @Nullable HrEmployeeId card) {
        return everybody || numbers.contains(person.text()) || (card != null && cards.contains(card));
    }

    boolean include(Card card) {
        String number = card.employee().employee().get(EmployeeField.EMPLOYMENT_NUMBER);
        return everybody || cards.contains(card.id()) || (number != null && numbers.contains(number));
    }
}
