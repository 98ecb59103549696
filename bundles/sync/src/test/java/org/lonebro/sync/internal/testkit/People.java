// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.testkit;

import java.util.List;
import java.util.stream.IntStream;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;

/** People to test with; identity numbers only from Skatteverket's series for tests. */
public final class People {
    public static final String TEST_IDENTITY = "189001019802";
    public static final String OTHER_TEST_IDENTITY = "189001029819";

    private People() {}

    public static FieldValues person(int number) {
        return FieldValues.builder()
                .set(EmployeeField.EMPLOYMENT_NUMBER, Integer.toString(number))
                .set(EmployeeField.FIRST_NAME, "Åsa" + number)
                .set(EmployeeField.LAST_NAME, "Öberg")
                .set(EmployeeField.STATUS, "ACTIVE")
                .build();
    }

    public static List<FieldValues> people(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(People::person).toList();
    }

    public static FieldValues with(FieldValues person, EmployeeField field, String text) {
        return person.with().set(field, text).build();
    }
}
