// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.employment;

import java.util.Map;
import org.lonebro.api.hr.EmploymentStatus;
import org.lonebro.api.hr.PayForm;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.mapper.internal.reading.Reading;
import org.lonebro.mapper.internal.text.Spelling;

/** The words for status and form of pay; case does not count. */
public final class Marks {
    private static final Map<String, String> STATUSES = Map.of(
            "aktiv", EmploymentStatus.ACTIVE.name(),
            "active", EmploymentStatus.ACTIVE.name(),
            "vilande", EmploymentStatus.DORMANT.name(),
            "dormant", EmploymentStatus.DORMANT.name(),
            "slutat", EmploymentStatus.ENDED.name(),
            "ended", EmploymentStatus.ENDED.name());
    private static final Map<String, String> PAY_FORMS = Map.of(
            "månadslön", PayForm.MONTHLY.name(),
            "månad", PayForm.MONTHLY.name(),
            "mån", PayForm.MONTHLY.name(),
            "man", PayForm.MONTHLY.name(),
            "monthly", PayForm.MONTHLY.name(),
            "timlön", PayForm.HOURLY.name(),
            "timme", PayForm.HOURLY.name(),
            "tim", PayForm.HOURLY.name(),
            "hourly", PayForm.HOURLY.name());

    private Marks() {}

    public static Reading status(String raw) {
        return look(STATUSES, raw, ReasonCode.STATUS_UNKNOWN);
    }

    public static Reading payForm(String raw) {
        return look(PAY_FORMS, raw, ReasonCode.PAY_FORM_UNKNOWN);
    }

    private static Reading look(Map<String, String> words, String raw, ReasonCode unknown) {
        String spelling = Spelling.of(raw);
        if (spelling.isEmpty()) {
            return Reading.NOTHING;
        }
        String mark = words.get(spelling);
        return mark == null ? Reading.refused(unknown) : new Reading.Value(mark);
    }
}
