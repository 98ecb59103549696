// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.fullstack.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lonebro.api.host.HrEmployee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.itests.fullstack.stage.HrOffice;
import org.lonebro.itests.fullstack.stage.Limits;
import org.lonebro.itests.fullstack.stage.Stage;
import org.lonebro.itests.fullstack.stage.World;
import org.lonebro.itests.harness.PlainHouse;

/** What we wrote ourselves never comes back as news, from neither side. */
class EchoIT {
    private final Stage stage = Stage.with(24);
    private final HrOffice hr = new HrOffice(stage);

    @AfterEach
    void tear_down() {
        stage.close();
    }

    @ParameterizedTest(name = "version {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void what_an_export_sent_is_no_news_to_the_next_import(int version) throws InterruptedException {
        bothAgree(version);
        hr.enter("1001", EmployeeField.LAST_NAME, "Åkesdotter");
        hr.enter("1002", EmployeeField.PHONE, "+46701740605");
        hr.enter("1003", EmployeeField.CARE_OF, null);
        hr.enter("1006", EmployeeField.WORK_EMAIL, "asa@example.com");
        String start = hr.value("1009", EmployeeField.EMPLOYMENT_PERIODS);
        hr.enter("1009", EmployeeField.EMPLOYMENT_PERIODS, start + "2027-02-28");
        SyncRun export = stage.house().exportNow();
        assertThat(export.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(export.counts().applied()).isGreaterThanOrEqualTo(4);

        assertQuiet();
    }

    @ParameterizedTest(name = "version {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void who_was_created_there_is_no_news_to_the_next_import(int version) throws InterruptedException {
        bothAgree(version);
        hr.hire("5001", "199001189811", Map.of());
        stage.house().exportNow();
        stage.kontek().importQueue().acceptAll();
        stage.importNow();
        assertThat(stage.inKontek("5001")).containsEntry("status", "Vilande");

        assertQuiet();
    }

    @ParameterizedTest(name = "version {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void what_a_saved_card_sent_is_no_news_to_the_next_import(int version) throws InterruptedException {
        bothAgree(version);
        hr.save("1001", EmployeeField.LAST_NAME, "Åkesdotter");
        hr.save("1002", EmployeeField.PHONE, "+46701740605");
        assertThat(stage.inKontek("1001")).containsEntry("lastName", "Åkesdotter");

        assertQuiet();
    }

    @ParameterizedTest(name = "version {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void what_an_import_wrote_in_hr_is_not_sent_back_when_the_platform_tells_of_it(int version)
            throws InterruptedException {
        bothAgree(version);
        stage.edit("1001", "city", "Kiruna");
        stage.edit("1002", "telephoneNo", "070-1740605");
        stage.edit("1003", "status", "Vilande");
        assertThat(stage.importNow().counts().applied()).isEqualTo(3);
        stage.kontek().records().clear();

        for (int person = 1001; person <= 1024; person++) {
            hr.tell(Integer.toString(person));
        }

        assertThat(stage.kontek().records().all()).isEmpty();
        assertThat(stage.house().deliveries().counts(stage.house().connection()))
                .isEmpty();
        assertQuiet();
    }

    @ParameterizedTest(name = "version {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void a_value_goes_to_and_fro_once_each_way(int version) throws InterruptedException {
        bothAgree(version);
        for (int day = 1; day <= 5; day++) {
            stage.edit("1001", "city", "Kiruna " + day);
            assertThat(stage.importNow().counts().updates()).isEqualTo(1);
            hr.tell("1001");
            hr.save("1001", EmployeeField.CITY, "Umeå " + day);
            assertThat(stage.inKontek("1001")).containsEntry("city", "Umeå " + day);
        }

        assertThat(stage.kontek().records().of("PUT", "1001")).hasSize(5);
        assertQuiet();
    }

    private void bothAgree(int version) throws InterruptedException {
        stage.rebuild(
                house -> house.apiVersion(version).limits(Limits.NONE).inputTemplate(version == 1 ? "" : "Tjänsteman"));
        assertThat(stage.importNow().state()).isEqualTo(RunState.SUCCEEDED);
        stage.kontek().records().clear();
    }

    private void assertQuiet() throws InterruptedException {
        PlainHouse house = stage.house();
        World before = stage.world();
        long writes = writes();
        for (int morning = 0; morning < 2; morning++) {
            SyncRun quiet = stage.importNow();
            assertThat(quiet.state()).isEqualTo(RunState.SUCCEEDED);
            assertThat(quiet.counts().planned())
                    .as("%s", house.plan(quiet.id()))
                    .isZero();
        }
        SyncRun quiet = house.exportNow();
        assertThat(quiet.counts().planned()).as("%s", house.plan(quiet.id())).isZero();
        for (HrEmployee card : house.cards("1001")) {
            house.savedCards().saved(house.customer(), card.id(), card.version(), HrOffice.HANNA);
        }
        house.awaitDelivered();
        assertThat(stage.world().hr()).isEqualTo(before.hr());
        assertThat(stage.world().agreed()).isEqualTo(before.agreed());
        assertThat(writes()).isEqualTo(writes);
        assertThat(stage.kontek().records().needlessWrites()).isZero();
    }

    private long writes() {
        return stage.kontek().records().count("PUT") + stage.kontek().records().count("POST");
    }
}
