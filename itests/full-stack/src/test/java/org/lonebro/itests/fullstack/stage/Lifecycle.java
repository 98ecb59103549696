// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.fullstack.stage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings somebody into every state a person can be in; the next import is the one that sees it. */
public final class Lifecycle {
    private static final String MISSING = "1001";
    private static final String GONE_AND_BACK = "1002";
    private static final String DORMANT = "1003";
    private static final String LEAVER = "1004";
    private static final String HIRED_AGAIN = "1006";
    private static final String FUTURE = "1007";
    private static final String OTHER_CATEGORY = "1009";
    private static final String COORDINATED = "1010";
    private static final String WITHOUT_NUMBER = "1011";
    private static final String UNDECIDED = "1013";

    private Lifecycle() {}

    /** Imports twice on the way: somebody must have been there, and must have been missed. */
    public static void settle(Stage stage) throws InterruptedException {
        stage.edit(COORDINATED, "ssn", coordinated("900178238"));
        stage.edit(WITHOUT_NUMBER, "ssn", null);
        stage.importNow();
        Map<String, Object> back = stage.inKontek(GONE_AND_BACK);
        stage.kontek().remove(GONE_AND_BACK);
        stage.importNow();
        stage.kontek().add(back);
        stage.kontek().remove(MISSING);
        stage.edit(DORMANT, "status", "Vilande");
        stage.edit(LEAVER, "status", "Slutat");
        stage.edit(LEAVER, "employmentPeriods", List.of(period("2019-01-01", "2026-10-31")));
        stage.edit(
                HIRED_AGAIN,
                "employmentPeriods",
                List.of(period("2026-10-01", null), period("2015-05-01", "2018-12-31")));
        stage.edit(FUTURE, "employmentPeriods", List.of(period("2027-02-01", null)));
        changeCategory(stage);
        stage.edit(UNDECIDED, "employmentPeriods", List.of());
    }

    private static void changeCategory(Stage stage) {
        Map<String, Object> next = new LinkedHashMap<>(stage.inKontek(OTHER_CATEGORY));
        stage.kontek().rename(OTHER_CATEGORY, "XXX_" + OTHER_CATEGORY);
        stage.edit("XXX_" + OTHER_CATEGORY, "status", "Slutat");
        next.put("employmentPeriods", List.of(period("2026-11-22", null)));
        stage.kontek().add(next);
    }

    /** With the check digit that belongs to it. */
    private static String coordinated(String nineDigits) {
        int sum = 0;
        for (int i = 0; i < nineDigits.length(); i++) {
            int doubled = (nineDigits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += doubled / 10 + doubled % 10;
        }
        int check = (10 - sum % 10) % 10;
        return nineDigits.substring(0, 6) + "-" + nineDigits.substring(6) + check;
    }

    private static Map<String, Object> period(String start, @Nullable String end) {
        Map<String, Object> period = new LinkedHashMap<>();
        period.put("startDate", start);
        period.put("endDate", end);
        period.put("employmentType", "Tillsvidare");
        return period;
    }
}
