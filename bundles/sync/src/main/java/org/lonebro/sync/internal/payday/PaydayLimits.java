// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.payday;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.lonebro.api.connector.ConnectionSettings;
import org.lonebro.api.connector.PayCalendar;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.PaydayReport.Payday;
import org.lonebro.sync.internal.guard.LimitsInForce;

/** Tighter limits while a pay day is near. */
public final class PaydayLimits implements LimitsInForce {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final PayDates payDates;
    private final Clock clock;

    public PaydayLimits(PayDates payDates, Clock clock) {
        this.payDates = payDates;
        this.clock = clock;
    }

    @Override
    public InForce today(ConnectionSettings settings) {
        Optional<PayCalendar> calendar = settings.outgoing().payCalendar();
        if (calendar.isPresent()) {
            Payday next = payDates.next(calendar.get(), LocalDate.ofInstant(clock.instant(), SWEDEN));
            if (next.guarded()) {
                Reason near = Reason.of(ReasonCode.PAYDAY_NEAR, next.payDate(), next.cutOff());
                return new InForce(calendar.get().tight(), Optional.of(near));
            }
        }
        return LimitsInForce.ordinary().today(settings);
    }
}
