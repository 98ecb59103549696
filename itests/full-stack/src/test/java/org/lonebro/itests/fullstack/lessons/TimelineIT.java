// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.fullstack.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.EmploymentPeriod;
import org.lonebro.api.sync.RunState;
import org.lonebro.itests.fullstack.stage.HrOffice;
import org.lonebro.itests.fullstack.stage.Limits;
import org.lonebro.itests.fullstack.stage.Stage;

/** Lesson 16: dated changes in any order give the same history, and no day of it moves. */
class TimelineIT {
    private static final String STEADY = "1001";
    private static final String LEFT = "1012";
    private static final String PERIODS = "employmentPeriods";
    private static final String SALARY = "salaryFields";

    private final Stage stage = Stage.with(20);
    private final HrOffice hr = new HrOffice(stage);

    @AfterEach
    void tear_down() {
        stage.close();
    }

    @ParameterizedTest(name = "version {0}")
    @ValueSource(ints = {2, 3, 4, 5})
    void lesson_16_a_backdated_salary_after_a_later_one_keeps_both(int version) throws InterruptedException {
        bothAgree(version);
        List<Map<String, Object>> before = entries(STEADY, SALARY);
        String later = "2027-06-01|1|41000.00";
        String backdated = "2026-11-01|1|39000.00";

        hr.save(STEADY, EmployeeField.SALARY, salary() + ";" + later);
        List<String> rows = new ArrayList<>(List.of(salary().split(";")));
        rows.add(backdated);
        rows.sort(null);
        hr.save(STEADY, EmployeeField.SALARY, String.join(";", rows));

        List<Map<String, Object>> after = entries(STEADY, SALARY);
        assertThat(after).containsAll(before).hasSize(before.size() + 2);
        assertThat(after)
                .extracting(row -> row.get("date") + " " + row.get("id"))
                .contains("2027-06-01 1", "2026-11-01 1");
        assertThat(salary()).contains(later, backdated);
        assertQuiet();
    }

    @ParameterizedTest(name = "version {0}")
    @ValueSource(ints = {2, 3, 4, 5})
    void lesson_16_salaries_entered_in_either_order_give_one_history(int version) throws InterruptedException {
        bothAgree(version);
        String first = "2026-11-01|1|39000.00";
        String second = "2027-06-01|1|41000.00";
        String old = salary();

        hr.save(STEADY, EmployeeField.SALARY, old + ";" + second);
        hr.save(STEADY, EmployeeField.SALARY, old + ";" + first + ";" + second);
        String oldOfAnother = hr.value("1002", EmployeeField.SALARY);
        hr.save("1002", EmployeeField.SALARY, oldOfAnother + ";" + first);
        hr.save("1002", EmployeeField.SALARY, oldOfAnother + ";" + first + ";" + second);

        assertThat(newSalaries(STEADY)).hasSize(2).isEqualTo(newSalaries("1002"));
    }

    @ParameterizedTest(name = "version {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void lesson_16_a_last_day_is_the_same_day_there_and_back(int version) throws InterruptedException {
        bothAgree(version);
        Map<String, Object> before = stage.inKontek(STEADY);
        LocalDate start = periods(STEADY).get(0).start();

        hr.savePeriods(STEADY, start + "..2027-02-28", start + "=PERMANENT");

        assertThat(entries(STEADY, PERIODS)).singleElement().satisfies(period -> assertThat(period)
                .containsEntry("endDate", "2027-02-28")
                .containsEntry("startDate", start.toString()));
        assertSameBut(before, stage.inKontek(STEADY), PERIODS);
        assertQuiet();

        onlyPeriod(STEADY, "endDate", "2027-03-31");
        assertThat(stage.importNow().counts().applied()).isEqualTo(1);
        assertThat(periods(STEADY).get(0).end()).isEqualTo(LocalDate.of(2027, 3, 31));
        hr.tell(STEADY);
        assertThat(entries(STEADY, PERIODS)).singleElement().satisfies(period -> assertThat(period)
                .containsEntry("endDate", "2027-03-31"));
        assertQuiet();
    }

    @ParameterizedTest(name = "version {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void lesson_16_a_rehire_adds_a_period_to_the_person_who_left(int version) throws InterruptedException {
        bothAgree(version);
        Map<String, Object> before = stage.inKontek(LEFT);
        Map<String, Object> old = entries(LEFT, PERIODS).get(0);
        int people = stage.kontek().size();
        EmploymentPeriod left = periods(LEFT).get(0);

        hr.savePeriods(
                LEFT,
                left.start() + ".." + left.end() + ";2027-01-01..",
                left.start() + "=" + left.form() + ";2027-01-01=PERMANENT");

        assertThat(entries(LEFT, PERIODS)).hasSize(2).contains(old).anySatisfy(period -> assertThat(period)
                .containsEntry("startDate", "2027-01-01")
                .containsEntry("employmentType", "Tillsvidare")
                .containsEntry("endDate", null));
        assertSameBut(before, stage.inKontek(LEFT), PERIODS);
        assertThat(stage.kontek().size()).isEqualTo(people);
        assertQuiet();
    }

    @ParameterizedTest(name = "version {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void lesson_16_a_corrected_first_day_changes_nothing_but_that_day(int version) throws InterruptedException {
        bothAgree(version);
        Map<String, Object> before = stage.inKontek(STEADY);
        Map<String, Object> expected = new TreeMap<>(entries(STEADY, PERIODS).get(0));
        LocalDate corrected = periods(STEADY).get(0).start().minusDays(14);
        expected.put("startDate", corrected.toString());

        hr.savePeriods(STEADY, corrected + "..", corrected + "=PERMANENT");

        assertThat(entries(STEADY, PERIODS)).singleElement().isEqualTo(expected);
        assertSameBut(before, stage.inKontek(STEADY), PERIODS);
        assertQuiet();
    }

    @ParameterizedTest(name = "version {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void lesson_16_another_form_closes_the_old_period_and_begins_a_new_one(int version) throws InterruptedException {
        bothAgree(version);
        Map<String, Object> before = stage.inKontek(STEADY);
        Map<String, Object> closed = new TreeMap<>(entries(STEADY, PERIODS).get(0));
        closed.put("endDate", "2026-12-31");
        LocalDate start = periods(STEADY).get(0).start();

        hr.savePeriods(STEADY, start + "..2026-12-31;2027-01-01..", start + "=PERMANENT;2027-01-01=PROBATION");

        assertThat(entries(STEADY, PERIODS)).hasSize(2).contains(closed).anySatisfy(period -> {
            assertThat(period).containsEntry("startDate", "2027-01-01").containsEntry("endDate", null);
            assertThat(period).containsEntry("employmentType", "Provanställning");
            assertThat(period.get("id")).isNotNull().isNotEqualTo(closed.get("id"));
        });
        assertSameBut(before, stage.inKontek(STEADY), PERIODS);
        assertQuiet();
    }

    private void bothAgree(int version) throws InterruptedException {
        stage.rebuild(house -> house.apiVersion(version).limits(Limits.NONE));
        assertThat(stage.importNow().state()).isEqualTo(RunState.SUCCEEDED);
        stage.kontek().records().clear();
    }

    private void assertQuiet() throws InterruptedException {
        long writes = stage.kontek().records().count("PUT");
        var cards = stage.world().hr();
        assertThat(stage.importNow().counts().planned()).isZero();
        assertThat(stage.house().exportNow().counts().planned()).isZero();
        assertThat(stage.world().hr()).isEqualTo(cards);
        assertThat(stage.kontek().records().count("PUT")).isEqualTo(writes);
        assertThat(stage.house().cases().cases(stage.house().connection(), 0, 10))
                .isEmpty();
    }

    private String salary() {
        return String.valueOf(hr.value(STEADY, EmployeeField.SALARY));
    }

    private List<String> newSalaries(String number) {
        return entries(number, SALARY).stream()
                .map(row -> row.get("date") + " " + row.get("amount"))
                .filter(row -> row.startsWith("2026-11-01") || row.startsWith("2027"))
                .sorted()
                .toList();
    }

    private List<EmploymentPeriod> periods(String number) {
        return new Employee(hr.values(number)).periods();
    }

    private void onlyPeriod(String number, String member, Object value) {
        Map<String, Object> period = new TreeMap<>(entries(number, PERIODS).get(0));
        period.put(member, value);
        stage.edit(number, PERIODS, List.of(period));
    }

    private List<Map<String, Object>> entries(String number, String list) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (Object entry : (List<?>) stage.inKontek(number).get(list)) {
            Map<String, Object> copy = new TreeMap<>();
            ((Map<?, ?>) entry).forEach((name, value) -> copy.put((String) name, value));
            entries.add(copy);
        }
        return entries;
    }

    private static void assertSameBut(Map<String, Object> before, Map<String, Object> after, String member) {
        Map<String, Object> others = new TreeMap<>(after);
        others.remove(member);
        Map<String, Object> othersBefore = new TreeMap<>(before);
        othersBefore.remove(member);
        assertThat(others).isEqualTo(othersBefore);
    }
}
