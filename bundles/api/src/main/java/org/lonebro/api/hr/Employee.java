// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.hr;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An employee in normalised values. Equal employees are equal field by field. The accessors read the text forms of
 * {@link EmployeeField}; they throw {@link IllegalArgumentException} only if the values never were normalised.
 */
public record Employee(FieldValues values) {
    public @Nullable String get(EmployeeField field) {
        return values.get(field);
    }

    public Optional<EmploymentNumber> employmentNumber() {
        return text(EmployeeField.EMPLOYMENT_NUMBER).map(EmploymentNumber::new);
    }

    public Optional<PersonalIdentityNumber> identityNumber() {
        return text(EmployeeField.IDENTITY_NUMBER).map(PersonalIdentityNumber::new);
    }

    public Optional<BankAccount> bankAccount() {
        return text(EmployeeField.BANK_ACCOUNT).map(BankAccount::parse);
    }

    public Optional<EmploymentStatus> status() {
        return text(EmployeeField.STATUS).map(EmploymentStatus::valueOf);
    }

    public Optional<PayForm> payForm() {
        return text(EmployeeField.PAY_FORM).map(PayForm::valueOf);
    }

    /** Average hours a week. */
    public Optional<BigDecimal> weeklyHours() {
        return text(EmployeeField.WEEKLY_HOURS).map(BigDecimal::new);
    }

    /** Sorted by start, with the form where it is known; empty if there are none. */
    public List<EmploymentPeriod> periods() {
        return EmploymentPeriod.parseAll(get(EmployeeField.EMPLOYMENT_PERIODS), get(EmployeeField.EMPLOYMENT_FORM));
    }

    /** Sorted by date, then part; empty if there are none. */
    public List<Salary> salaries() {
        return Salary.parseAll(get(EmployeeField.SALARY));
    }

    private Optional<String> text(EmployeeField field) {
        return Optional.ofNullable(get(field));
    }
}
