// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.fullstack.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lonebro.simulator.KontekSimulator;
import org.lonebro.simulator.fault.Fault;

/**
 * Keeps an own record of what Kontek has and must never lose by our doing: people, employment periods with their form, salary rows,
 * and every member that nobody but Kontek knows. People in Kontek edit through it, so that their own changes are no loss.
 */
public final class Ledger {
    private static final Set<String> SHARED = Set.of(
            "status",
            "ssn",
            "firstName",
            "lastName",
            "telephoneNo",
            "emailAddressWork",
            "careOfAddress",
            "streetAddress",
            "postalCode",
            "city",
            "country",
            "countryCode",
            "bankClearingNumber",
            "bankAccountNumber",
            "employmentPeriods",
            "salaryFields");
    private static final String EXTRA = "ourOwnRemarks";

    private final KontekSimulator kontek;
    private final Map<String, Map<String, Object>> seen = new TreeMap<>();

    public Ledger(KontekSimulator kontek) {
        this.kontek = kontek;
    }

    /** Takes somebody into the ledger, with a member of a kind that no client can know. */
    public void enter(String id) {
        Map<String, Object> remarks = new HashMap<>();
        remarks.put("kilometres", new BigDecimal("12345678901234567890.123456789012345678"));
        remarks.put("nothing", null);
        remarks.put("history", List.of(Map.of("on", "2019-05-01", "by", "Åsa"), List.of(1, 2.50)));
        kontek.change(id, employee -> {
            employee.put(EXTRA, remarks);
            mark(employee, "employmentPeriods");
            mark(employee, "salaryFields");
        });
        note(id);
    }

    /** People in the ledger, by id. */
    public List<String> ids() {
        return List.copyOf(seen.keySet());
    }

    /** A person in Kontek changes somebody: nothing may have been lost before, and what the person did is no loss. */
    public void edit(String id, Consumer<Map<String, Object>> change) {
        verify(id, "before an edit in Kontek");
        kontek.change(id, change);
        note(id);
    }

    /** Nothing is lost, of nobody; what was added meanwhile must not be lost from now on either. */
    public void verify(String when) {
        for (String id : ids()) {
            verify(id, when);
        }
        assertThat(kontek.records().all())
                .as("writes that changed nothing, %s", when)
                .noneMatch(call -> call.needless() && !call.faults().contains(Fault.FORGOTTEN_WRITE));
        assertThat(kontek.records().count("DELETE")).as("deletions, %s", when).isZero();
    }

    private void verify(String id, String when) {
        Map<String, Object> before = Objects.requireNonNull(seen.get(id));
        Map<String, Object> now =
                kontek.employee(id).orElseThrow(() -> new AssertionError("Kontek lost " + id + " altogether, " + when));
        for (Map.Entry<String, Object> member : before.entrySet()) {
            if (!SHARED.contains(member.getKey())) {
                assertThat(now.get(member.getKey()))
                        .as("%s of %s, %s", member.getKey(), id, when)
                        .isEqualTo(member.getValue());
            }
        }
        keeps(before, now, "employmentPeriods", List.of("id", "employmentType", EXTRA), id, when);
        keeps(before, now, "salaryFields", List.of("id", "date", EXTRA), id, when);
        note(id);
    }

    private static void keeps(
            Map<String, Object> before,
            Map<String, Object> now,
            String list,
            List<String> members,
            String id,
            String when) {
        List<List<@Nullable Object>> kept =
                entries(now, list).stream().map(entry -> only(entry, members)).toList();
        for (Map<?, ?> entry : entries(before, list)) {
            assertThat(kept).as("%s of %s, %s", list, id, when).contains(only(entry, members));
        }
    }

    private static List<@Nullable Object> only(Map<?, ?> entry, List<String> members) {
        List<@Nullable Object> values = new ArrayList<>();
        members.forEach(member -> values.add(entry.get(member)));
        return values;
    }

    private static List<Map<?, ?>> entries(Map<String, Object> employee, String list) {
        List<Map<?, ?>> entries = new ArrayList<>();
        if (employee.get(list) instanceof List<?> values) {
            values.forEach(value -> entries.add((Map<?, ?>) value));
        }
        return entries;
    }

    private static void mark(Map<String, Object> employee, String list) {
        List<Map<String, Object>> marked = new ArrayList<>();
        for (Map<?, ?> entry : entries(employee, list)) {
            Map<String, Object> copy = new TreeMap<>();
            entry.forEach((key, value) -> copy.put((String) key, value));
            copy.put(EXTRA, "entered by hand");
            marked.add(copy);
        }
        employee.put(list, marked);
    }

    private void note(String id) {
        seen.put(id, kontek.employee(id).orElseThrow());
    }
}
