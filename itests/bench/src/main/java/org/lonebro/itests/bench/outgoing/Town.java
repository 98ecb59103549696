// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.bench.outgoing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.lonebro.api.host.HrEmployee;
import org.lonebro.api.host.HrWrite;
import org.lonebro.api.host.HrWriteOutcome;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.EmploymentNumber;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.itests.harness.PlainHouse;

/** The cards of a company whose people move from street to street. */
final class Town {
    private static final int FIRST = 1001;

    private final int people;

    Town(int people) {
        this.people = people;
    }

    int people() {
        return people;
    }

    static String number(int person) {
        return Integer.toString(FIRST + person);
    }

    /** Everybody moves; nobody is told. */
    void moveAll(PlainHouse house, String street) {
        List<EmploymentNumber> numbers = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            numbers.add(new EmploymentNumber(number(person)));
        }
        List<HrWrite> moves = house.register().findByNumber(house.customer(), numbers).stream()
                .map(card -> move(card, street))
                .toList();
        for (int from = 0; from < moves.size(); from += 500) {
            List<HrWrite> some = moves.subList(from, Math.min(from + 500, moves.size()));
            house.register().write(house.customer(), some).forEach(Town::written);
        }
    }

    /** One moves; who saved the card may then tell of it. */
    static HrWriteOutcome.Written move(PlainHouse house, HrEmployee card, String street) {
        return written(house.register()
                .write(house.customer(), List.of(move(card, street)))
                .get(0));
    }

    private static HrWrite move(HrEmployee card, String street) {
        FieldValues values =
                FieldValues.builder().set(EmployeeField.STREET, street).build();
        return new HrWrite.Update(card.id(), card.version(), new Employee(values), EnumSet.of(EmployeeField.STREET));
    }

    private static HrWriteOutcome.Written written(HrWriteOutcome outcome) {
        if (outcome instanceof HrWriteOutcome.Written written) {
            return written;
        }
        throw new IllegalStateException("A card could not be written: " + outcome);
    }
}
