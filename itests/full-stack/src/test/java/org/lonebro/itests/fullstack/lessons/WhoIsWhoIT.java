// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.fullstack.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lonebro.api.host.HrWrite;
import org.lonebro.api.host.HrWriteOutcome;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.itests.fullstack.stage.Stage;
import org.lonebro.itests.fullstack.stage.World;
import org.lonebro.simulator.fault.Fault;

/** The right person, and the right name. */
class WhoIsWhoIT {
    private static final String SOMEBODY = "1001";

    private final Stage stage = Stage.with(8);

    @AfterEach
    void tear_down() {
        stage.close();
    }

    // Lesson 14: a card with the same name and e-mail is another person's until a number says otherwise.
    @Test
    void lesson_14_name_and_email_never_link() throws InterruptedException {
        var person = stage.inKontek(SOMEBODY);
        HrEmployeeId namesake = card(FieldValues.builder()
                .set(EmployeeField.EMPLOYMENT_NUMBER, "7777")
                .set(EmployeeField.FIRST_NAME, (String) person.get("firstName"))
                .set(EmployeeField.LAST_NAME, (String) person.get("lastName"))
                .set(EmployeeField.WORK_EMAIL, (String) person.get("emailAddressWork")));

        SyncRun run = stage.importNow();

        assertThat(run.counts().creates()).isEqualTo(8);
        assertThat(stage.house().links().findByCard(stage.house().connection(), List.of(namesake)))
                .isEmpty();
        assertThat(stage.house().cards("7777")).singleElement().satisfies(card -> assertThat(card.version())
                .isEqualTo(1));
    }

    // Lesson 14: two cards that both may be the person are a case for a person, and neither is written.
    @Test
    void lesson_14_two_candidates_are_a_case() throws InterruptedException {
        String number = (String) stage.inKontek(SOMEBODY).get("ssn");
        String twelve = "19" + number.replace("-", "");
        card(FieldValues.builder()
                .set(EmployeeField.EMPLOYMENT_NUMBER, SOMEBODY)
                .set(EmployeeField.LAST_NAME, "Den ena"));
        card(FieldValues.builder()
                .set(EmployeeField.EMPLOYMENT_NUMBER, "8888")
                .set(EmployeeField.IDENTITY_NUMBER, twelve)
                .set(EmployeeField.LAST_NAME, "Den andra"));

        SyncRun run = stage.importNow();

        assertThat(run.state()).isEqualTo(RunState.PARTIAL);
        assertThat(run.counts().cases()).isEqualTo(1);
        assertThat(run.counts().creates()).isEqualTo(7);
        for (String card : List.of(SOMEBODY, "8888")) {
            assertThat(stage.house().cards(card)).singleElement().satisfies(found -> assertThat(found.version())
                    .isEqualTo(1));
        }
    }

    // Lesson 14: one card, one person: a second link to either is refused, whoever asks.
    @Test
    void lesson_14_each_person_has_one_card_and_each_card_one_person() throws InterruptedException {
        stage.importNow();

        World world = stage.world();

        assertThat(world.links()).extracting(link -> link.hrId()).doesNotHaveDuplicates();
        assertThat(world.links()).extracting(link -> link.payrollId()).doesNotHaveDuplicates();
        assertThat(world.cards()).isEqualTo(8);
    }

    // Lesson 17: the letters of the North and of Europe arrive as they are, composed, and without a byte order mark.
    @ParameterizedTest
    @ValueSource(strings = {"Åsa-Märta", "Ångström Öberg", "Renée", "Müller", "Šimůnek", "Żuraw", "Þórður", "Ødegård"})
    void lesson_17_letters_arrive_as_they_are(String name) throws InterruptedException {
        stage.edit(SOMEBODY, "lastName", name);
        stage.edit(SOMEBODY, "city", Normalizer.normalize(name, Normalizer.Form.NFD));
        stage.edit(SOMEBODY, "streetAddress", "\uFEFF" + name + " 7");

        stage.importNow();

        assertThat(stage.house().cards(SOMEBODY)).singleElement().satisfies(card -> {
            assertThat(card.employee().get(EmployeeField.LAST_NAME)).isEqualTo(name);
            assertThat(card.employee().get(EmployeeField.CITY)).isEqualTo(name);
            assertThat(card.employee().get(EmployeeField.STREET)).isEqualTo(name + " 7");
        });
        assertThat(stage.importNow().counts().planned()).isZero();
    }

    // Lesson 17: bytes that are no text in the encoding they claim stop what they concern, and never become "?".
    @Test
    void lesson_17_a_wrong_encoding_writes_no_letter_that_is_none() throws InterruptedException {
        stage.importNow();
        World before = stage.world();
        stage.kontek().faults().always(Fault.WRONG_ENCODING);

        SyncRun run = stage.importNow();

        assertThat(run.state()).isIn(RunState.FAILED, RunState.PARTIAL, RunState.BLOCKED);
        assertThat(run.counts().writes()).isZero();
        assertThat(stage.world()).isEqualTo(before);
    }

    private HrEmployeeId card(FieldValues.Builder values) {
        HrWriteOutcome written = stage.house()
                .register()
                .write(stage.house().customer(), List.of(new HrWrite.Create(new Employee(values.build()))))
                .get(0);
        assertThat(written).isInstanceOf(HrWriteOutcome.Written.class);
        return ((HrWriteOutcome.Written) written).id();
    }
}
