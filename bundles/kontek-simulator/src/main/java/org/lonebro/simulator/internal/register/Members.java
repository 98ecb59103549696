// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.register;

import java.util.List;
import java.util.Set;

/** The members of an employee, by what is true of them. */
final class Members {
    static final String ID = "id";
    static final String STATUS = "status";
    static final String SSN = "ssn";
    static final String PERIODS = "employmentPeriods";
    static final String CATEGORY = "category";
    static final String SALARY = "salaryFields";
    static final String INPUT_TEMPLATE = "inputTemplate";

    static final List<String> DATED = List.of("positions", "departments", "costCentres", "managers");
    static final Set<String> LISTS = Set.of(PERIODS, SALARY, "positions", "departments", "costCentres", "managers");
    static final Set<String> NEVER_NULL = Set.of(STATUS, SSN, "firstName", "lastName");
    static final List<String> TEXTS = List.of(
            STATUS,
            SSN,
            "firstName",
            "lastName",
            "careOfAddress",
            "streetAddress",
            "postalCode",
            "city",
            "country",
            "countryCode",
            "telephoneNo",
            "emailAddressWork",
            "emailAddressHome",
            CATEGORY,
            "payForm",
            "paymentMethod",
            "bankClearingNumber",
            "bankAccountNumber",
            "bankBic",
            "bankCountryCode",
            "bankIban",
            "union");
    static final List<String> OTHERS = List.of("weeklyWorkingHours", "taxTable");

    /** A change of these tells the payroll officer. */
    static final Set<String> WATCHED = Set.of(
            SALARY,
            PERIODS,
            "weeklyWorkingHours",
            SSN,
            "positions",
            CATEGORY,
            ID,
            "payForm",
            "bankClearingNumber",
            "bankAccountNumber",
            "bankBic",
            "bankCountryCode",
            "bankIban",
            "union");

    private Members() {}
}
