// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.register;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.Salary;

/** Collects the dated rows of many cards, to be inserted at once. */
final class DatedRows {
    private final List<@Nullable Object[]> periods = new ArrayList<>();
    private final List<@Nullable Object[]> salaries = new ArrayList<>();

    void addPeriods(long key, List<PeriodRow> rows) {
        int seq = 0;
        for (PeriodRow row : rows) {
            periods.add(new @Nullable Object[] {key, seq++, row.start(), row.end(), row.form(), row.employed()});
        }
    }

    void addSalaries(long key, List<Salary> rows) {
        int seq = 0;
        for (Salary row : rows) {
            salaries.add(new @Nullable Object[] {key, seq++, row.validFrom(), row.part(), row.amount()});
        }
    }

    void insert(RowWriter writer) throws SQLException {
        writer.insert("employment_period", "employee_id, seq, start_date, end_date, form, employed", periods);
        writer.insert("salary", "employee_id, seq, valid_from, part, amount", salaries);
    }
}
