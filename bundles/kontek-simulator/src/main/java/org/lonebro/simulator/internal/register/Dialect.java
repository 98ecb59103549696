// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lonebro.simulator.internal.json.Json;

/** How one version of the API shows the record of version 5, and how it understands what is sent. */
public record Dialect(int version, LocalDate today) {
    private static final Set<String> UNKNOWN_IN_1 = Set.of("countryCode", "managers");
    private static final List<String> PLAIN_IN_1 = List.of("positions", "departments", "costCentres");

    public Dialect {
        if (version < 1 || version > 5) {
            throw new IllegalArgumentException("No version " + version);
        }
    }

    /** Whether records are shown exactly as they are kept. */
    public boolean showsAll() {
        return version >= 3;
    }

    boolean erasesRoot() {
        return version < 5;
    }

    boolean queuesNew() {
        return version == 1;
    }

    boolean knows(String member) {
        return version > 1 || !UNKNOWN_IN_1.contains(member);
    }

    private boolean knowsQuitReason() {
        return version >= 3;
    }

    /** Changes the record to what this version shows. */
    public ObjectNode show(ObjectNode employee) {
        if (showsAll()) {
            return employee;
        }
        employee.path(Members.PERIODS).forEach(period -> ((ObjectNode) period).remove("quitReason"));
        if (version == 1) {
            employee.remove(UNKNOWN_IN_1);
            PLAIN_IN_1.forEach(name -> employee.set(name, current(employee.path(name))));
            employee.set(Members.SALARY, currentSalary(employee.path(Members.SALARY)));
        }
        return employee;
    }

    /** Changes what was sent to the shape of version 5, keeping what this version cannot say from {@code kept}. */
    ObjectNode understand(ObjectNode sent, ObjectNode kept) {
        if (!knowsQuitReason() && sent.path(Members.PERIODS).isArray()) {
            sent.path(Members.PERIODS).forEach(period -> keepQuitReason(period, kept.path(Members.PERIODS)));
        }
        if (version == 1) {
            sent.remove(UNKNOWN_IN_1);
            PLAIN_IN_1.stream()
                    .filter(sent::has)
                    .forEach(name -> sent.set(name, dated(sent.get(name), kept.path(name))));
            if (sent.path(Members.SALARY).isArray()) {
                sent.set(Members.SALARY, datedSalary(sent.path(Members.SALARY), kept.path(Members.SALARY)));
            }
        }
        return sent;
    }

    private static void keepQuitReason(JsonNode period, JsonNode keptPeriods) {
        if (!(period instanceof ObjectNode entry)) {
            return;
        }
        entry.remove("quitReason");
        for (JsonNode old : keptPeriods) {
            if (Json.same(old.path(Members.ID), entry.path(Members.ID)) && old.has("quitReason")) {
                entry.set("quitReason", old.get("quitReason"));
            }
        }
    }

    private JsonNode current(JsonNode dated) {
        JsonNode best = Json.object();
        for (JsonNode entry : dated) {
            if (isLater(entry, best)) {
                best = entry;
            }
        }
        return best.path("value").isTextual()
                ? best.get("value")
                : Json.object().nullNode();
    }

    // An entry of the future does not hold yet, unless there is no other.
    private boolean isLater(JsonNode entry, JsonNode best) {
        String from = entry.path("date").asText("");
        String bestFrom = best.path("date").asText("");
        boolean holds = from.compareTo(today.toString()) <= 0;
        return best.isEmpty() || (holds && from.compareTo(bestFrom) >= 0);
    }

    private ArrayNode currentSalary(JsonNode rows) {
        ArrayNode shown = Json.list();
        currentById(rows).values().forEach(row -> {
            ObjectNode plain = row.deepCopy();
            plain.remove("date");
            shown.add(plain);
        });
        return shown;
    }

    private Map<String, JsonNode> currentById(JsonNode rows) {
        Map<String, JsonNode> current = new LinkedHashMap<>();
        for (JsonNode row : rows) {
            current.merge(row.path(Members.ID).asText(), row, (best, other) -> isLater(other, best) ? other : best);
        }
        return current;
    }

    private JsonNode dated(JsonNode plain, JsonNode kept) {
        JsonNode value = plain.isArray() && plain.size() == 1 ? plain.get(0) : plain;
        if (value.isNull() || value.isEmpty() && value.isArray()) {
            return Json.list();
        }
        if (!value.isTextual()) {
            return value;
        }
        if (Json.same(value, current(kept))) {
            return kept;
        }
        ArrayNode history = withoutToday(kept);
        history.add(Json.object().put("date", today.toString()).set("value", value));
        return history;
    }

    private ArrayNode datedSalary(JsonNode sent, JsonNode kept) {
        Map<String, JsonNode> current = currentById(kept);
        ArrayNode rows = Json.list();
        for (JsonNode row : sent) {
            String id = row.path(Members.ID).asText();
            JsonNode old = current.get(id);
            kept.forEach(before -> {
                if (before.path(Members.ID).asText().equals(id) && !isToday(before)) {
                    rows.add(before);
                }
            });
            if (old != null && Json.same(old.path("amount"), row.path("amount"))) {
                if (isToday(old)) {
                    rows.add(old);
                }
                continue;
            }
            ObjectNode changed = row.isObject() ? row.deepCopy() : Json.object();
            rows.add(changed.set("date", TextNode.valueOf(today.toString())));
        }
        return rows;
    }

    private ArrayNode withoutToday(JsonNode kept) {
        ArrayNode history = Json.list();
        kept.forEach(entry -> {
            if (!isToday(entry)) {
                history.add(entry);
            }
        });
        return history;
    }

    private boolean isToday(JsonNode entry) {
        return entry.path("date").asText("").equals(today.toString());
    }
}
