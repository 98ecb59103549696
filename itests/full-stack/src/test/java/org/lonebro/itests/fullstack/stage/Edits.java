// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.fullstack.stage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.lonebro.simulator.KontekSimulator;

/** What payroll officers do to a register, by seed. */
public final class Edits {
    private static final int FIRST = 1001;
    private static final int RESERVE_FROM = 700;
    private static final int RESERVE = 720;

    private final KontekSimulator kontek;
    private final Random random;
    private final List<String> ids = new ArrayList<>();
    private final Deque<Map<String, Object>> removed = new ArrayDeque<>();
    private final Deque<Map<String, Object>> newcomers = new ArrayDeque<>();

    public Edits(KontekSimulator kontek, int people, long seed) {
        this.kontek = kontek;
        this.random = new Random(seed);
        for (int person = 0; person < people; person++) {
            ids.add(Integer.toString(FIRST + person));
        }
        hireFrom(seed);
    }

    /** So many edits, of so many people or fewer. */
    public void make(int edits) {
        for (int edit = 0; edit < edits; edit++) {
            one();
        }
    }

    private void hireFrom(long seed) {
        try (KontekSimulator reserve = KontekSimulator.builder()
                .employees(RESERVE)
                .seed(seed)
                .today(Stage.TODAY)
                .start()) {
            for (int person = RESERVE_FROM; person < RESERVE; person++) {
                newcomers.add(reserve.employee(Integer.toString(FIRST + person)).orElseThrow());
            }
        }
    }

    private void one() {
        String id = ids.get(random.nextInt(ids.size()));
        if (kontek.employee(id).isEmpty()) {
            return;
        }
        switch (random.nextInt(14)) {
            case 0 -> set(id, "city", "Kiruna " + random.nextInt(100));
            case 1 -> set(id, "lastName", random.nextBoolean() ? "Ångström" : "A\u030angstro\u0308m");
            case 2 -> set(id, "telephoneNo", null);
            case 3 -> set(id, "telephoneNo", "070-17406" + (10 + random.nextInt(90)));
            case 4 -> set(id, "ssn", null);
            case 5 -> set(id, "weeklyWorkingHours", Map.of("agreed", 40, "actual", 20 + random.nextInt(20)));
            case 6 -> leave(id);
            case 7 -> hireAgain(id);
            case 8 -> {
                removed.add(kontek.employee(id).orElseThrow());
                kontek.remove(id);
            }
            case 9 -> comeBack();
            case 10 -> hire();
            case 11 -> set(id, "status", random.nextBoolean() ? "Vilande" : "Aktiv");
            case 12 -> changeCategory(id);
            default -> set(id, "ssn", random.nextBoolean() ? "okänt" : null);
        }
    }

    private void set(String id, String member, @Nullable Object value) {
        kontek.change(id, employee -> employee.put(member, value));
    }

    private void leave(String id) {
        set(id, "status", "Slutat");
        set(id, "employmentPeriods", List.of(period("2020-01-01", "2026-10-31")));
    }

    private void hireAgain(String id) {
        set(id, "status", "Aktiv");
        set(id, "employmentPeriods", List.of(period("2026-12-01", null), period("2019-01-01", "2020-12-31")));
    }

    private void comeBack() {
        Map<String, Object> back = removed.poll();
        if (back != null) {
            kontek.add(back);
        }
    }

    private void hire() {
        Map<String, Object> newcomer = newcomers.poll();
        if (newcomer != null) {
            kontek.add(newcomer);
            ids.add((String) newcomer.get("id"));
        }
    }

    private void changeCategory(String id) {
        Map<String, Object> before = kontek.employee(id).orElseThrow();
        kontek.rename(id, "XXX_" + id);
        kontek.change("XXX_" + id, old -> old.put("status", "Slutat"));
        Map<String, Object> next = new LinkedHashMap<>(before);
        next.put("employmentPeriods", List.of(period("2026-11-22", null)));
        kontek.add(next);
    }

    private static Map<String, Object> period(String start, @Nullable String end) {
        Map<String, Object> period = new LinkedHashMap<>();
        period.put("startDate", start);
        period.put("endDate", end);
        period.put("employmentType", "Tillsvidare");
        return period;
    }
}
