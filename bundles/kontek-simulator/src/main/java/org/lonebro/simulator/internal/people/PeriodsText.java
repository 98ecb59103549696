// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.people;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A person's employment periods as JSON, sometimes the newest first. */
final class PeriodsText {
    private static final String PERMANENT = "Tillsvidare";

    private final int firstId;
    private final LocalDate today;
    private final SplittableRandom random;

    PeriodsText(int index, LocalDate today, SplittableRandom random) {
        this.firstId = 10 * index + 11;
        this.today = today;
        this.random = random;
    }

    String of(Life life, LocalDate hired, Defect defect) {
        LocalDate again = today.minusDays(200 + random.nextInt(200)).withDayOfMonth(1);
        if (defect == Defect.OVERLAPPING_PERIODS) {
            return "[" + period(0, hired, null, PERMANENT, null) + "," + period(1, again, null, PERMANENT, null) + "]";
        }
        return switch (life) {
            case STEADY, PART_TIME -> "[" + period(0, hired, null, PERMANENT, null) + "]";
            case HOURLY -> "[" + period(0, hired, null, "Timanställd", null) + "]";
            case COMING -> "[" + period(0, soon(), null, "Provanställning", null) + "]";
            case LEFT -> ended(0, hired, today.minusDays(20 + random.nextInt(400)));
            case HIRED_AGAIN ->
                "[" + period(0, hired, again.minusMonths(7), "Vikariat", "Vikariat upphört") + ","
                        + period(1, again, null, PERMANENT, null) + "]";
            case SEVERAL_PERIODS ->
                "[" + period(2, again, null, PERMANENT, null) + ","
                        + period(1, hired.plusMonths(6), again.minusDays(1), "Särskild visstid", null) + ","
                        + period(0, hired, hired.plusMonths(6).minusDays(1), "Provanställning", null) + "]";
        };
    }

    String ended(int nth, LocalDate from, LocalDate to) {
        return "[" + period(nth, from, to, PERMANENT, "Egen uppsägning") + "]";
    }

    private LocalDate soon() {
        return today.plusMonths(1 + random.nextInt(3)).withDayOfMonth(1);
    }

    private String period(int nth, LocalDate from, @Nullable LocalDate to, String type, @Nullable String reason) {
        return "{\"id\":" + (firstId + nth) + ",\"startDate\":\"" + from + "\",\"endDate\":" + quoted(to)
                + ",\"employmentType\":\"" + type + "\",\"quitReason\":" + quoted(reason) + "}";
    }

    private static String quoted(@Nullable Object value) {
        return value == null ? "null" : "\"" + value + "\"";
    }
}
