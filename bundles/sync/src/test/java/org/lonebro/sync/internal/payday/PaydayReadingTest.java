// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.payday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.lonebro.api.hr.EmployeeField.BANK_ACCOUNT;
import static org.lonebro.api.hr.EmployeeField.EMPLOYMENT_PERIODS;
import static org.lonebro.api.hr.EmployeeField.SALARY;
import static org.lonebro.api.hr.EmployeeField.STATUS;
import static org.lonebro.sync.internal.testkit.Bridge.ACME;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.host.HrEmployee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.mapping.BankDays;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.PaydayReport;
import org.lonebro.api.sync.SyncRefusedException;
import org.lonebro.sync.internal.Scopes;
import org.lonebro.sync.internal.testkit.Bridge;
import org.lonebro.sync.internal.testkit.People;

class PaydayReadingTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final String SINCE = "2020-01-01..";

    private final Bridge bridge = new Bridge();

    @Test
    void finds_nothing_where_both_sides_agree() {
        linked(employed(1, SINCE));

        PaydayReport report = report();

        assertThat(report.findings()).isEmpty();
        assertThat(report.compared()).isEqualTo(1);
        assertThat(report.next()).isEmpty();
    }

    @Test
    void finds_each_way_to_be_paid_wrongly() {
        for (int person = 1; person <= 5; person++) {
            linked(employed(person, SINCE));
        }
        inHr(1, EMPLOYMENT_PERIODS, "2020-01-01..2026-10-31");
        bridge.payroll.records().removeIf(record -> "2".equals(record.get(EmployeeField.EMPLOYMENT_NUMBER)));
        inPayroll(3, STATUS, "DORMANT");
        inHr(4, SALARY, "2026-01-01|1|31000.00");
        inPayroll(4, SALARY, "2026-01-01|1|30000.00");
        inHr(5, BANK_ACCOUNT, "6000|1");
        inPayroll(5, BANK_ACCOUNT, "6000|2");

        assertThat(report().findings())
                .extracting(found -> found.number(), found -> found.reason().code())
                .containsExactly(
                        tuple("1", ReasonCode.PAYDAY_OPEN_THERE),
                        tuple("2", ReasonCode.PAYDAY_MISSING_THERE),
                        tuple("3", ReasonCode.PAYDAY_DORMANT),
                        tuple("4", ReasonCode.PAYDAY_SALARY),
                        tuple("5", ReasonCode.PAYDAY_ACCOUNT));
    }

    @Test
    void a_finding_shows_no_amount_and_no_account() {
        linked(employed(1, SINCE));
        inHr(1, SALARY, "2026-01-01|1|31000.00");
        inHr(1, BANK_ACCOUNT, "6000|1234567");

        assertThat(report().findings()).hasSize(2).allSatisfy(found -> assertThat(found.toString())
                .doesNotContain("31000", "1234567"));
    }

    @Test
    void a_salary_from_next_year_on_is_no_difference_now() {
        linked(employed(1, SINCE));
        inHr(1, SALARY, "2026-01-01|1|30000.00;2027-01-01|1|31000.00");
        inPayroll(1, SALARY, "2025-01-01|1|30000.00");

        assertThat(report().findings()).isEmpty();
    }

    @Test
    void a_leaver_in_both_and_a_starter_next_year_are_paid_nothing() {
        linked(employed(1, "2020-01-01..2026-10-31"));
        bridge.register.edit(null, employed(2, "2027-01-01.."));

        assertThat(report().findings()).isEmpty();
    }

    @Test
    void finds_somebody_new_in_hr_and_compares_somebody_with_a_card_but_no_link() {
        bridge.register.edit(null, employed(1, SINCE));
        bridge.register.edit(null, employed(2, SINCE));
        bridge.payroll.records().add(People.with(employed(2, SINCE), STATUS, "DORMANT"));

        assertThat(report().findings())
                .extracting(found -> found.number(), found -> found.reason().code())
                .containsExactly(tuple("1", ReasonCode.PAYDAY_MISSING_THERE), tuple("2", ReasonCode.PAYDAY_DORMANT));
    }

    @Test
    void misses_nobody_on_the_ground_of_an_unproven_read() {
        bridge.register.edit(null, employed(1, SINCE));
        bridge.payroll.unproven();

        assertThat(report().findings())
                .extracting(found -> found.reason().code())
                .containsExactly(ReasonCode.READ_UNPROVEN);
    }

    @Test
    void says_that_it_cannot_see_who_is_missing_without_a_roster() {
        bridge.sides.rosterWent(bridge.register);

        assertThat(report().findings())
                .extracting(found -> found.reason().code())
                .containsExactly(ReasonCode.ROSTER_ABSENT);
    }

    @Test
    void is_refused_in_words_where_nothing_can_be_read() {
        Reason away = Reason.of(ReasonCode.UNREACHABLE);
        bridge.payroll.failAfter(0, ConnectorException.passing(away, Duration.ofSeconds(1), null));

        assertThatThrownBy(this::report)
                .isInstanceOfSatisfying(SyncRefusedException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(away));
        assertThatThrownBy(() -> reading(bridge).report(new ConnectionName("nobody")))
                .isInstanceOfSatisfying(
                        SyncRefusedException.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(ReasonCode.CONNECTION_UNKNOWN));
    }

    private PaydayReport report() {
        return reading(bridge).report(ACME);
    }

    private static PaydayReading reading(Bridge bridge) {
        Scopes scopes = new Scopes(bridge.rules, bridge.stores().cases(), CLOCK);
        return new PaydayReading(
                bridge.stores(), bridge.rules.rules(), scopes, bridge.sides, new PayDates(new EveryDay()), CLOCK);
    }

    private static FieldValues employed(int person, String periods) {
        return People.with(People.person(person), EMPLOYMENT_PERIODS, periods);
    }

    private void linked(FieldValues person) {
        bridge.payroll.records().add(person);
        bridge.apply();
    }

    private void inHr(int person, EmployeeField field, @Nullable String text) {
        HrEmployee card = bridge.register.withNumber(Integer.toString(person)).orElseThrow();
        bridge.register.edit(
                card.id(), card.employee().asWritten().with().set(field, text).build());
    }

    private void inPayroll(int person, EmployeeField field, String text) {
        List<FieldValues> records = bridge.payroll.records();
        records.replaceAll(record -> Integer.toString(person).equals(record.get(EmployeeField.EMPLOYMENT_NUMBER))
                ? People.with(record, field, text)
                : record);
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
