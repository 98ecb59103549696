// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.function.IntSupplier;
import org.lonebro.simulator.internal.json.Json;

/** A change of staff category: the old record steps aside as XXX_…, a new one takes its id from today on. */
record Recreation(LocalDate today, IntSupplier nextPeriodId) {
    /** Stores the old record under its new id, which is returned, and gives {@code next} the periods from today on. */
    String apply(ObjectNode next, ObjectNode before, Register register) {
        String left = freeId(before.path(Members.ID).asText(), register);
        ObjectNode old = before.deepCopy();
        old.put(Members.ID, left).put(Members.STATUS, "Slutat");
        old.set(Members.PERIODS, untilYesterday(before.path(Members.PERIODS)));
        register.put(Json.bytes(old));
        next.set(Members.PERIODS, fromToday(next.path(Members.PERIODS)));
        return left;
    }

    private static String freeId(String id, Register register) {
        String left = "XXX_" + id;
        for (int nth = 2; register.find(left).isPresent(); nth++) {
            left = "XXX_" + id + "_" + nth;
        }
        return left;
    }

    private ArrayNode untilYesterday(JsonNode periods) {
        ArrayNode kept = Json.list();
        for (JsonNode period : periods) {
            if (!start(period).isBefore(today)) {
                continue;
            }
            ObjectNode entry = period.deepCopy();
            if (!end(period).isBefore(today)) {
                entry.put("endDate", today.minusDays(1).toString());
            }
            kept.add(entry);
        }
        return kept;
    }

    private ArrayNode fromToday(JsonNode periods) {
        ArrayNode kept = Json.list();
        for (JsonNode period : periods) {
            if (end(period).isBefore(today)) {
                continue;
            }
            ObjectNode entry = period.deepCopy();
            entry.put(Members.ID, nextPeriodId.getAsInt());
            if (start(period).isBefore(today)) {
                entry.put("startDate", today.toString());
            }
            kept.add(entry);
        }
        return kept;
    }

    private static LocalDate start(JsonNode period) {
        return PeriodRules.date(period.path("startDate")).orElse(LocalDate.MIN);
    }

    private static LocalDate end(JsonNode period) {
        return PeriodRules.date(period.path("endDate")).orElse(LocalDate.MAX);
    }
}
