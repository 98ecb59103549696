// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.fullstack.stage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What payroll officers do in Kontek, by chance, to people whom a {@link Ledger} watches over. */
public final class KontekEdits {
    private final Ledger ledger;
    private final Random random;

    public KontekEdits(Ledger ledger, Random random) {
        this.ledger = ledger;
        this.random = random;
    }

    /** One edit of somebody. */
    public void one() {
        List<String> ids = ledger.ids();
        String id = ids.get(random.nextInt(ids.size()));
        switch (random.nextInt(9)) {
            case 0 -> set(id, "city", "Kiruna " + random.nextInt(50));
            case 1 -> set(id, "telephoneNo", "070-17406" + (10 + random.nextInt(90)));
            case 2 -> set(id, "lastName", random.nextBoolean() ? "Ångström" : "A\u030angstro\u0308m");
            case 3 -> set(id, "careOfAddress", random.nextBoolean() ? "Lind" : null);
            case 4 -> set(id, "taxTable", 29 + random.nextInt(10));
            case 5 -> lastPeriod(id, period -> with(period, "endDate", "2027-0" + (1 + random.nextInt(9)) + "-15"));
            case 6 -> lastPeriod(id, period -> with(period, "endDate", null));
            case 7 -> addSalaryRow(id);
            default -> set(id, "status", random.nextInt(4) == 0 ? "Vilande" : "Aktiv");
        }
    }

    private void set(String id, String member, @Nullable Object value) {
        ledger.edit(id, employee -> employee.put(member, value));
    }

    private void lastPeriod(String id, UnaryOperator<Map<String, Object>> change) {
        ledger.edit(id, employee -> {
            List<Map<String, Object>> periods = entries(employee, "employmentPeriods");
            int last = -1;
            for (int index = 0; index < periods.size(); index++) {
                if (last < 0 || start(periods.get(index)).compareTo(start(periods.get(last))) > 0) {
                    last = index;
                }
            }
            if (last >= 0 && start(periods.get(last)).compareTo("2026-12-31") < 0) {
                periods.set(last, change.apply(periods.get(last)));
                employee.put("employmentPeriods", periods);
            }
        });
    }

    private void addSalaryRow(String id) {
        String date = "2028-0" + (1 + random.nextInt(9)) + "-01";
        ledger.edit(id, employee -> {
            List<Map<String, Object>> rows = entries(employee, "salaryFields");
            boolean there = rows.stream().anyMatch(row -> date.equals(row.get("date")) && "1".equals(row.get("id")));
            if (!there) {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("id", "1");
                row.put("amount", 30_000 + random.nextInt(9_000));
                row.put("date", date);
                rows.add(row);
                employee.put("salaryFields", rows);
            }
        });
    }

    private static String start(Map<String, Object> period) {
        return (String) period.getOrDefault("startDate", "");
    }

    private static Map<String, Object> with(Map<String, Object> entry, String member, @Nullable Object value) {
        entry.put(member, value);
        return entry;
    }

    private static List<Map<String, Object>> entries(Map<String, Object> employee, String list) {
        List<Map<String, Object>> entries = new ArrayList<>();
        if (employee.get(list) instanceof List<?> values) {
            for (Object value : values) {
                Map<String, Object> copy = new LinkedHashMap<>();
                ((Map<?, ?>) value).forEach((key, content) -> copy.put((String) key, content));
                entries.add(copy);
            }
        }
        return entries;
    }
}
