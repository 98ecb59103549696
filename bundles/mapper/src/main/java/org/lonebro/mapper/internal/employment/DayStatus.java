// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.employment;

import java.time.LocalDate;
import java.util.List;
import org.lonebro.api.hr.EmploymentPeriod;

/** How somebody stands to the employer on a day. */
public enum DayStatus {
    NOT_YET,
    EMPLOYED,
    /** In a gap: employed before, and again later. */
    BETWEEN,
    ENDED;

    /**
     * @param periods sorted by start and disjoint; without any, nobody is employed yet
     */
    public static DayStatus on(LocalDate day, List<EmploymentPeriod> periods) {
        DayStatus status = NOT_YET;
        for (EmploymentPeriod period : periods) {
            if (period.covers(day)) {
                return EMPLOYED;
            }
            if (day.isBefore(period.start())) {
                return status == NOT_YET ? NOT_YET : BETWEEN;
            }
            status = ENDED;
        }
        return status;
    }
}
