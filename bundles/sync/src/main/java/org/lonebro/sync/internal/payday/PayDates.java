// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.payday;

import java.time.LocalDate;
import java.time.YearMonth;
import org.lonebro.api.connector.PayCalendar;
import org.lonebro.api.mapping.BankDays;
import org.lonebro.api.sync.PaydayReport.Payday;

/** When people are paid. */
public final class PayDates {
    private final BankDays bankDays;

    public PayDates(BankDays bankDays) {
        this.bankDays = bankDays;
    }

    /** The first pay day for which a change made today still counts. */
    public Payday next(PayCalendar calendar, LocalDate today) {
        YearMonth month = YearMonth.from(today);
        Payday next = payday(calendar, month, today);
        while (next.cutOff().isBefore(today)) {
            month = month.plusMonths(1);
            next = payday(calendar, month, today);
        }
        return next;
    }

    private Payday payday(PayCalendar calendar, YearMonth month, LocalDate today) {
        LocalDate named = month.atDay(Math.min(calendar.payDay(), month.lengthOfMonth()));
        LocalDate payDate = bankDays.onOrBefore(named);
        LocalDate cutOff = bankDays.before(payDate, calendar.cutOffBankDays());
        LocalDate guardedFrom = cutOff.minusDays(calendar.guardDays());
        return new Payday(cutOff, payDate, !today.isBefore(guardedFrom) && !today.isAfter(cutOff));
    }
}
