// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.fullstack.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.host.HrEmployee;
import org.lonebro.api.host.HrWrite;
import org.lonebro.api.host.HrWriteOutcome;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.sync.Actor;
import org.lonebro.itests.harness.PlainHouse;

/** HR administrators who change personnel cards on purpose. */
public final class HrOffice {
    public static final Actor HANNA = new Actor("hanna");
    public static final Actor DISA = new Actor("disa");

    private final Stage stage;

    public HrOffice(Stage stage) {
        this.stage = stage;
    }

    /** The one card with the number. */
    public HrEmployee card(String number) {
        List<HrEmployee> cards = stage.house().cards(number);
        assertThat(cards).as("cards of %s", number).hasSize(1);
        return cards.get(0);
    }

    /** What the card says, normalised. */
    public FieldValues values(String number) {
        return stage.house()
                .normaliser()
                .normalise(card(number).employee(), Stage.TODAY)
                .employee()
                .values();
    }

    public @Nullable String value(String number, EmployeeField field) {
        return values(number).get(field);
    }

    /** Changes the card and tells nobody: an export or the next morning finds it. */
    public HrEmployee enter(String number, EmployeeField field, @Nullable String value) {
        FieldValues next = values(number).with().set(field, value).build();
        return write(number, next, EnumSet.of(field));
    }

    /** Changes periods and, with them, forms. */
    public HrEmployee enterPeriods(String number, String periods, String forms) {
        FieldValues next = values(number)
                .with()
                .set(EmployeeField.EMPLOYMENT_PERIODS, periods)
                .set(EmployeeField.EMPLOYMENT_FORM, forms)
                .build();
        return write(number, next, EnumSet.of(EmployeeField.EMPLOYMENT_PERIODS, EmployeeField.EMPLOYMENT_FORM));
    }

    /** Changes the card, tells of it as the platform does after its commit, and waits for what comes of it. */
    public void save(String number, EmployeeField field, @Nullable String value) {
        enter(number, field, value);
        tell(number);
    }

    public void savePeriods(String number, String periods, String forms) {
        enterPeriods(number, periods, forms);
        tell(number);
    }

    /** Tells that the card was saved and waits for what comes of it. */
    public void tell(String number) {
        HrEmployee card = card(number);
        PlainHouse house = stage.house();
        house.savedCards().saved(house.customer(), card.id(), card.version(), HANNA);
        house.awaitDelivered();
    }

    /** A new card: like another person's, but with a number and an identity of its own. */
    public HrEmployee hire(String number, String identity, Map<EmployeeField, String> otherwise) {
        FieldValues.Builder card = FieldValues.builder()
                .set(EmployeeField.EMPLOYMENT_NUMBER, number)
                .set(EmployeeField.IDENTITY_NUMBER, identity)
                .set(EmployeeField.FIRST_NAME, "Åsa")
                .set(EmployeeField.LAST_NAME, "Öström")
                .set(EmployeeField.CITY, "Umeå")
                .set(EmployeeField.EMPLOYMENT_PERIODS, "2026-12-01..")
                .set(EmployeeField.EMPLOYMENT_FORM, "2026-12-01=PERMANENT");
        otherwise.forEach(card::set);
        PlainHouse house = stage.house();
        HrWrite write = new HrWrite.Create(new Employee(card.build()));
        assertThat(house.register().write(house.customer(), List.of(write)))
                .singleElement()
                .isInstanceOf(HrWriteOutcome.Written.class);
        return card(number);
    }

    private HrEmployee write(String number, FieldValues next, Set<EmployeeField> changed) {
        HrEmployee card = card(number);
        PlainHouse house = stage.house();
        HrWrite write = new HrWrite.Update(card.id(), card.version(), new Employee(next), changed);
        assertThat(house.register().write(house.customer(), List.of(write)))
                .singleElement()
                .isInstanceOf(HrWriteOutcome.Written.class);
        return card(number);
    }
}
