// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.payday;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.EmploymentPeriod;
import org.lonebro.api.hr.EmploymentStatus;
import org.lonebro.api.hr.Salary;
import org.lonebro.api.mapping.EmployeePlanner;
import org.lonebro.api.mapping.NormalisedEmployee;
import org.lonebro.api.reason.ReasonCode;

/**
 * What would be paid wrongly to one person on a pay date. A side that says nothing of a field is not compared, and where HR
 * keeps no salary or account at all, the payroll's is right.
 */
final class PaydayComparison {
    private final EmployeePlanner planner;
    private final LocalDate payDate;

    PaydayComparison(EmployeePlanner planner, LocalDate payDate) {
        this.planner = planner;
        this.payDate = payDate;
    }

    /** Whether HR says that the person works on the pay date. */
    boolean employed(NormalisedEmployee hr) {
        return hr.employee().periods().stream().anyMatch(period -> period.covers(payDate));
    }

    List<ReasonCode> compare(NormalisedEmployee hr, NormalisedEmployee payroll) {
        List<ReasonCode> findings = new ArrayList<>();
        EmploymentStatus status = payroll.employee().status().orElse(EmploymentStatus.ACTIVE);
        boolean employed = employed(hr);
        if (goesOnThere(hr.employee(), payroll.employee(), status)) {
            findings.add(ReasonCode.PAYDAY_OPEN_THERE);
        }
        if (employed && status == EmploymentStatus.DORMANT) {
            findings.add(ReasonCode.PAYDAY_DORMANT);
        }
        if (employed && missingThere(payroll, status)) {
            findings.add(ReasonCode.PAYDAY_MISSING_THERE);
        }
        if (employed && comparable(hr, payroll, EmployeeField.SALARY) && salaryDiffers(hr, payroll)) {
            findings.add(ReasonCode.PAYDAY_SALARY);
        }
        if (employed && comparable(hr, payroll, EmployeeField.BANK_ACCOUNT) && accountDiffers(hr, payroll)) {
            findings.add(ReasonCode.PAYDAY_ACCOUNT);
        }
        return findings;
    }

    private boolean goesOnThere(Employee hr, Employee payroll, EmploymentStatus status) {
        Optional<LocalDate> lastDay = lastDay(hr.periods());
        return status == EmploymentStatus.ACTIVE
                && lastDay.isPresent()
                && lastDay.get().isBefore(payDate)
                && payroll.periods().stream().anyMatch(period -> reachesBeyond(period, lastDay.get()));
    }

    /** A period that begins after the pay date is no reason to be paid on it. */
    private boolean reachesBeyond(EmploymentPeriod period, LocalDate lastDay) {
        LocalDate end = period.end();
        return !period.start().isAfter(payDate) && (end == null || end.isAfter(lastDay));
    }

    /** Empty while one goes on, or if there are none. */
    private static Optional<LocalDate> lastDay(List<EmploymentPeriod> periods) {
        LocalDate last = null;
        for (EmploymentPeriod period : periods) {
            LocalDate end = period.end();
            if (end == null) {
                return Optional.empty();
            }
            last = last == null || end.isAfter(last) ? end : last;
        }
        return Optional.ofNullable(last);
    }

    private boolean missingThere(NormalisedEmployee payroll, EmploymentStatus status) {
        if (status == EmploymentStatus.DORMANT || !payroll.known().contains(EmployeeField.EMPLOYMENT_PERIODS)) {
            return false;
        }
        return status == EmploymentStatus.ENDED
                || payroll.employee().periods().stream().noneMatch(period -> period.covers(payDate));
    }

    private static boolean comparable(NormalisedEmployee hr, NormalisedEmployee payroll, EmployeeField field) {
        return hr.employee().get(field) != null && payroll.known().contains(field);
    }

    private boolean accountDiffers(NormalisedEmployee hr, NormalisedEmployee payroll) {
        return !planner.missed(hr, payroll, Set.of(EmployeeField.BANK_ACCOUNT)).isEmpty();
    }

    private boolean salaryDiffers(NormalisedEmployee hr, NormalisedEmployee payroll) {
        return !valid(hr.employee()).equals(valid(payroll.employee()));
    }

    /** The amount of each part of the wage that holds on the pay date. */
    private Map<String, BigDecimal> valid(Employee employee) {
        Map<String, Salary> newest = new HashMap<>();
        Comparator<@Nullable LocalDate> order = Comparator.nullsFirst(Comparator.naturalOrder());
        for (Salary row : employee.salaries()) {
            LocalDate from = row.validFrom();
            Salary known = newest.get(row.part());
            if ((from == null || !from.isAfter(payDate))
                    && (known == null || order.compare(known.validFrom(), from) <= 0)) {
                newest.put(row.part(), row);
            }
        }
        Map<String, BigDecimal> amounts = new TreeMap<>();
        newest.forEach((part, row) -> amounts.put(part, row.amount()));
        return amounts;
    }
}
