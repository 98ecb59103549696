// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.fullstack.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.sync.RunState;
import org.lonebro.itests.fullstack.stage.HrOffice;
import org.lonebro.itests.fullstack.stage.Limits;
import org.lonebro.itests.fullstack.stage.Stage;
import org.lonebro.simulator.fault.Fault;
import org.lonebro.simulator.fault.FaultRule;

/** The payroll officer is told of what really changed and of nothing else, and nobody is created twice. */
class FewestCallsIT {
    private static final int PEOPLE = 60;

    private final Stage stage = Stage.with(PEOPLE);
    private final HrOffice hr = new HrOffice(stage);

    @AfterEach
    void tear_down() {
        stage.close();
    }

    @ParameterizedTest(name = "version {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void there_are_as_many_notifications_as_differences_and_one_read_and_one_write_a_person(int version)
            throws InterruptedException {
        bothAgree(version);
        List<String> steady = IntStream.range(1001, 1001 + PEOPLE)
                .filter(person -> List.of(0, 1, 2, 4, 6, 8, 9, 10).contains((person - 1001) % 20))
                .mapToObj(Integer::toString)
                .toList();
        for (String number : steady) {
            hr.enter(number, EmployeeField.CITY, "Umeå");
            hr.enter(
                    number,
                    EmployeeField.EMPLOYMENT_PERIODS,
                    hr.value(number, EmployeeField.EMPLOYMENT_PERIODS) + "2027-02-28");
        }
        stage.kontek().clearNotifications();

        assertThat(stage.house().exportNow().state()).isEqualTo(RunState.SUCCEEDED);

        assertThat(stage.kontek().notifications())
                .allMatch(told -> told.field().equals("employmentPeriods"))
                .hasSize(steady.size());
        for (int person = 1001; person < 1001 + PEOPLE; person++) {
            String number = Integer.toString(person);
            int calls = steady.contains(number) ? 1 : 0;
            assertThat(stage.kontek().records().of("GET", number)).as(number).hasSize(calls);
            assertThat(stage.kontek().records().of("PUT", number)).as(number).hasSize(calls);
        }
        assertThat(stage.kontek().records().needlessWrites()).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"LOST_ANSWER", "LOST_CALL", "SERVER_ERROR", "MALFORMED_JSON", "DROPPED_CONNECTION"})
    void nobody_is_created_twice_whatever_is_lost_around_the_creation(Fault fault) throws InterruptedException {
        bothAgree(5);
        hr.hire("5001", "199001189811", Map.of());
        stage.kontek().faults().add(FaultRule.of(fault).onMethod("POST").forCalls(1));

        for (int morning = 0; morning < 3; morning++) {
            stage.house().exportNow();
            stage.importNow();
        }

        assertThat(stage.kontek().employee("5001")).isPresent();
        assertCreatedOnce();
    }

    @ParameterizedTest
    @EnumSource(names = {"LOST_ANSWER", "MALFORMED_JSON", "DROPPED_CONNECTION"})
    void nobody_waits_twice_in_the_import_queue(Fault fault) throws InterruptedException {
        bothAgree(1);
        hr.hire("5001", "199001189811", Map.of());
        stage.kontek().faults().add(FaultRule.of(fault).onMethod("POST").forCalls(1));

        for (int morning = 0; morning < 3; morning++) {
            stage.house().exportNow();
            stage.importNow();
        }

        assertThat(stage.kontek().importQueue().waiting().values()).containsExactly("5001");
        stage.kontek().importQueue().acceptAll();
        stage.importNow();
        stage.house().exportNow();
        assertThat(stage.kontek().importQueue().waiting()).isEmpty();
        assertCreatedOnce();
    }

    private void bothAgree(int version) throws InterruptedException {
        stage.rebuild(house -> house.apiVersion(version).limits(Limits.NONE).withoutDeliveries());
        assertThat(stage.importNow().state()).isEqualTo(RunState.SUCCEEDED);
        stage.kontek().records().clear();
    }

    private void assertCreatedOnce() {
        assertThat(stage.kontek().size()).isEqualTo(PEOPLE + 1);
        assertThat(stage.world().links()).hasSize(PEOPLE + 1);
        assertThat(Optional.of(stage.world().cards())).contains(PEOPLE + 1);
    }
}
