// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.payday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lonebro.api.connector.AccountProtection;
import org.lonebro.api.connector.ConnectionSettings;
import org.lonebro.api.connector.OutgoingSettings;
import org.lonebro.api.connector.PayCalendar;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.api.mapping.BankDays;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.GuardLimit;
import org.lonebro.api.sync.GuardLimits;
import org.lonebro.sync.internal.guard.LimitsInForce.InForce;
import org.lonebro.sync.internal.testkit.Bridge;
import org.lonebro.sync.internal.testkit.PlainRules;

class PaydayLimitsTest {
    private static final GuardLimit NONE = new GuardLimit(0, 0);
    private static final GuardLimits TIGHT = new GuardLimits(NONE, NONE, NONE, NONE, 100);

    @Test
    void are_the_tight_ones_near_a_pay_day_and_say_why() {
        Reason near = Reason.of(ReasonCode.PAYDAY_NEAR, "2026-11-25", "2026-11-23");

        assertThat(at("2026-11-22T10:00:00Z", Optional.of(new PayCalendar(25, 2, 3, TIGHT))))
                .isEqualTo(new InForce(TIGHT, Optional.of(near)));
    }

    @Test
    void go_by_the_calendar_day_in_sweden() {
        PayCalendar calendar = new PayCalendar(25, 2, 0, TIGHT);

        assertThat(at("2026-11-22T22:59:00Z", Optional.of(calendar)).because()).isEmpty();
        assertThat(at("2026-11-22T23:00:00Z", Optional.of(calendar)).because()).isPresent();
    }

    @Test
    void are_the_ordinary_ones_on_other_days_and_without_a_calendar() {
        InForce ordinary = new InForce(GuardLimits.standard(), Optional.empty());

        assertThat(at("2026-11-10T10:00:00Z", Optional.of(new PayCalendar(25, 2, 3, TIGHT))))
                .isEqualTo(ordinary);
        assertThat(at("2026-11-22T10:00:00Z", Optional.empty())).isEqualTo(ordinary);
    }

    private static InForce at(String instant, Optional<PayCalendar> calendar) {
        Clock clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
        ConnectionSettings settings = new ConnectionSettings(
                Bridge.ACME,
                new CustomerKey("acme-ab"),
                PlainRules.PROFILE,
                GuardLimits.standard(),
                new OutgoingSettings(List.of(), AccountProtection.standard(), calendar, 4));
        return new PaydayLimits(new PayDates(new EveryDay()), clock).today(settings);
    }

    private record EveryDay() implements BankDays {
        @Override
        public LocalDate onOrBefore(LocalDate day) {
            return day;
        }

        @Override
        public LocalDate before(LocalDate day, int bankDays) {
            return day.minusDays(bankDays);
        }
    }
}
