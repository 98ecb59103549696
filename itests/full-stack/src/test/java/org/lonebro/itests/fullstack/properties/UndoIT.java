// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.fullstack.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.RunId;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.itests.fullstack.stage.HrOffice;
import org.lonebro.itests.fullstack.stage.Limits;
import org.lonebro.itests.fullstack.stage.Stage;

/** What a run wrote goes back where nobody has touched it since; the rest is listed and stays. */
class UndoIT {
    private final Stage stage = Stage.with(10);
    private final HrOffice hr = new HrOffice(stage);

    @BeforeEach
    void import_everybody() throws InterruptedException {
        stage.rebuild(house -> house.limits(Limits.NONE).withoutDeliveries());
        assertThat(stage.importNow().state()).isEqualTo(RunState.SUCCEEDED);
        stage.kontek().records().clear();
    }

    @AfterEach
    void tear_down() {
        stage.close();
    }

    @Test
    void an_undone_import_puts_hr_back_but_for_what_was_touched_since() throws InterruptedException {
        String one = hr.value("1001", EmployeeField.CITY);
        stage.edit("1001", "city", "Kiruna");
        stage.edit("1002", "city", "Boden");
        SyncRun run = stage.importNow();
        assertThat(run.counts().applied()).isEqualTo(2);
        hr.enter("1002", EmployeeField.CITY, "Luleå");

        SyncRun undone = stage.house().undoNow(run.id());

        assertThat(hr.value("1001", EmployeeField.CITY)).isEqualTo(one);
        assertThat(hr.value("1002", EmployeeField.CITY)).isEqualTo("Luleå");
        assertThat(stage.inKontek("1001")).containsEntry("city", "Kiruna");
        assertThat(stage.kontek().records().count("PUT")).isZero();
        assertThat(reasons(undone.id(), "1002")).contains(Reason.of(ReasonCode.TOUCHED_SINCE));
        stage.importNow();
        assertThat(hr.value("1001", EmployeeField.CITY))
                .as("not imported again")
                .isEqualTo(one);
    }

    @Test
    void an_undone_export_puts_kontek_back_but_for_what_was_touched_since_and_deletes_nobody()
            throws InterruptedException {
        Map<String, Object> one = stage.inKontek("1001");
        hr.enter("1001", EmployeeField.CITY, "Umeå");
        hr.enter("1002", EmployeeField.CITY, "Luleå");
        hr.hire("5001", "199001189811", Map.of());
        SyncRun run = stage.house().exportNow();
        assertThat(run.counts().applied()).isEqualTo(3);
        stage.edit("1002", "city", "Boden");

        SyncRun undone = stage.house().undoNow(run.id());

        assertThat(stage.inKontek("1001")).isEqualTo(one);
        assertThat(stage.inKontek("1002")).containsEntry("city", "Boden");
        assertThat(stage.kontek().employee("5001")).isPresent();
        assertThat(stage.kontek().records().count("DELETE")).isZero();
        assertThat(hr.value("1001", EmployeeField.CITY)).isEqualTo("Umeå");
        assertThat(reasons(undone.id(), "1002")).contains(Reason.of(ReasonCode.TOUCHED_SINCE));
        assertThat(reasons(undone.id(), "5001")).contains(Reason.of(ReasonCode.CREATED_STAYS));
    }

    @Test
    void undoing_twice_writes_nothing_the_second_time() throws InterruptedException {
        hr.enter("1001", EmployeeField.CITY, "Umeå");
        SyncRun run = stage.house().exportNow();
        stage.house().undoNow(run.id());
        long writes = stage.kontek().records().count("PUT");

        SyncRun again = stage.house().undoNow(run.id());

        assertThat(again.counts().planned()).isZero();
        assertThat(stage.kontek().records().count("PUT")).isEqualTo(writes);
    }

    private List<Reason> reasons(RunId run, String person) {
        return stage.house().plan(run).stream()
                .filter(line -> line.operation().payrollId().text().equals(person))
                .flatMap(line -> line.operation().reasons().stream())
                .toList();
    }
}
