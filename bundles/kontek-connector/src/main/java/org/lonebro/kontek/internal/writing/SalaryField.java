// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.writing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.Salary;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.kontek.internal.tree.JsonValue;
import org.lonebro.kontek.internal.tree.JsonValue.Bare;
import org.lonebro.kontek.internal.tree.JsonValue.Items;
import org.lonebro.kontek.internal.tree.JsonValue.Members;
import org.lonebro.kontek.internal.tree.JsonValue.Text;
import org.lonebro.kontek.internal.wire.Pointer;

/**
 * Salary rows. A row is known by date and part of the wage; its amount may change, a row may be added, all others go back as
 * they were read.
 *
 * @param dated null if this version's rows have no date: then each part has the one that holds today
 */
record SalaryField(Pointer list, @Nullable Pointer dated, Pointer part, Pointer amount, Clock clock)
        implements FieldWriting {
    private static final JsonValue NUMBER = new Bare("0");
    private static final JsonValue TEXT = new Text("");

    @Override
    public Members write(Members record, Employee target) throws UnwritableException {
        List<Members> rows = Rows.of(record, list);
        List<Salary> left = new ArrayList<>(dated == null ? holdingToday(target.salaries()) : target.salaries());
        List<JsonValue> next = new ArrayList<>(rows);
        boolean[] settled = new boolean[rows.size()];
        for (int index = 0; index < rows.size(); index++) {
            Members row = rows.get(index);
            settled[index] = row.textAt(amount) == null || left.remove(salary(row, amountOf(row)));
        }
        for (int index = 0; index < rows.size(); index++) {
            if (!settled[index]) {
                next.set(index, changed(rows.get(index), left));
            }
        }
        for (Salary salary : left) {
            next.add(added(salary, rows));
        }
        return next.equals(rows) ? record : Scalars.put(record, list, new Items(next));
    }

    private List<Salary> holdingToday(List<Salary> salaries) {
        LocalDate today = Today.of(clock);
        Map<String, Salary> byPart = new LinkedHashMap<>();
        for (Salary salary : salaries) {
            LocalDate from = salary.validFrom();
            boolean holds = from == null || !from.isAfter(today);
            // Sorted by date: a later one that holds goes before, one of the future only where there is no other.
            if (holds || !byPart.containsKey(salary.part())) {
                byPart.put(salary.part(), new Salary(null, salary.part(), salary.amount()));
            }
        }
        return List.copyOf(byPart.values());
    }

    private BigDecimal amountOf(Members row) throws UnwritableException {
        BigDecimal value = Decimals.of(row.textAt(amount)).orElse(null);
        if (value == null || value.stripTrailingZeros().scale() > 2) {
            throw UnwritableException.unreadable(list);
        }
        return value.stripTrailingZeros().setScale(2);
    }

    private Salary salary(Members row, BigDecimal value) throws UnwritableException {
        String date = dated == null ? null : row.textAt(dated);
        String name = row.textAt(part);
        try {
            LocalDate from = date == null ? null : LocalDate.parse(date.strip());
            return new Salary(from, Objects.requireNonNullElse(name, "").strip(), value);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw UnwritableException.unreadable(list);
        }
    }

    private Members changed(Members row, List<Salary> left) throws UnwritableException {
        Salary now = salary(row, amountOf(row));
        for (Salary wanted : left) {
            if (Objects.equals(wanted.validFrom(), now.validFrom())
                    && wanted.part().equals(now.part())) {
                left.remove(wanted);
                String text = wanted.amount().toPlainString();
                return Scalars.put(row, amount, Scalars.like(row.at(amount), NUMBER, text));
            }
        }
        throw UnwritableException.because(ReasonCode.SALARY_WOULD_BE_LOST);
    }

    private Members added(Salary salary, List<Members> rows) throws UnwritableException {
        JsonValue partLike = rows.isEmpty() ? null : rows.get(0).at(part);
        JsonValue amountLike = rows.isEmpty() ? null : rows.get(0).at(amount);
        Members row = Scalars.put(Members.none(), part, Scalars.like(partLike, TEXT, salary.part()));
        String text = salary.amount().toPlainString();
        row = Scalars.put(row, amount, Scalars.like(amountLike, NUMBER, text));
        if (dated == null) {
            return row;
        }
        LocalDate from = salary.validFrom();
        return Scalars.put(row, dated, from == null ? JsonValue.NULL : new Text(from.toString()));
    }
}
