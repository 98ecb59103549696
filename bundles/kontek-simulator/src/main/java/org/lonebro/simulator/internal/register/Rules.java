// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lonebro.simulator.internal.json.Json;

/** What Kontek refuses in a record. A value that was there before and is sent back as read is never refused. */
final class Rules {
    private static final List<String> STATUSES = List.of("Aktiv", "Vilande", "Slutat");

    private final LocalDate today;
    private final List<Complaint> complaints = new ArrayList<>();

    private Rules(LocalDate today) {
        this.today = today;
    }

    /** The complaints; identity number and status of {@code next} are brought to Kontek's spelling on the way. */
    static List<Complaint> check(ObjectNode next, ObjectNode before, Set<String> sent, LocalDate today) {
        Rules rules = new Rules(today);
        rules.texts(next, before, sent);
        if (differs(Members.PERIODS, next, before)) {
            rules.complaints.addAll(PeriodRules.check(next.path(Members.PERIODS), before.path(Members.PERIODS)));
        }
        Members.DATED.stream().filter(name -> differs(name, next, before)).forEach(name -> rules.dated(name, next));
        if (differs(Members.SALARY, next, before)) {
            rules.salary(next.path(Members.SALARY));
        }
        JsonNode hours = next.path("weeklyWorkingHours");
        if (!hours.isMissingNode() && !hours.isNull() && !hours.isObject()) {
            rules.complain("weeklyWorkingHours", "Ska vara ett objekt");
        }
        JsonNode taxTable = next.path("taxTable");
        if (!taxTable.isMissingNode() && !taxTable.isNull() && !taxTable.isIntegralNumber()) {
            rules.complain("taxTable", "Ska vara ett heltal");
        }
        return rules.complaints;
    }

    static boolean differs(String member, ObjectNode next, ObjectNode before) {
        return !Json.same(next.path(member), before.path(member));
    }

    private void texts(ObjectNode next, ObjectNode before, Set<String> sent) {
        for (String name : Members.TEXTS) {
            JsonNode value = next.path(name);
            if (!sent.contains(name) || !differs(name, next, before)) {
                continue;
            }
            if (value.isNull() && Members.NEVER_NULL.contains(name)) {
                complain(name, "Får inte vara tomt");
            } else if (!value.isNull() && !value.isTextual()) {
                complain(name, "Ska vara text");
            } else if (value.isTextual()) {
                spelling(name, value.asText(), next);
            }
        }
    }

    private void spelling(String name, String value, ObjectNode next) {
        if (Members.NEVER_NULL.contains(name) && value.isBlank()) {
            complain(name, "Får inte vara tomt");
            return;
        }
        switch (name) {
            case Members.STATUS -> replace(name, next, status(value), "Okänd status");
            case Members.SSN -> replace(name, next, ShownNumber.of(value, today), "Felaktigt personnummer");
            case "bankClearingNumber" -> {
                if (!value.matches("\\d{4}(-?\\d)?")) {
                    complain(name, "Fyra eller fem siffror");
                }
            }
            case "bankAccountNumber" -> {
                if (!value.matches("[\\d -]{2,20}")) {
                    complain(name, "Endast siffror");
                }
            }
            case "emailAddressWork", "emailAddressHome" -> {
                if (!value.isEmpty() && !value.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
                    complain(name, "Felaktig e-postadress");
                }
            }
            default -> {
                if (value.length() > 200) {
                    complain(name, "Högst 200 tecken");
                }
            }
        }
    }

    private void replace(String name, ObjectNode next, Optional<String> spelled, String complaint) {
        spelled.ifPresentOrElse(text -> next.put(name, text), () -> complain(name, complaint));
    }

    private static Optional<String> status(String value) {
        return STATUSES.stream().filter(value::equalsIgnoreCase).findFirst();
    }

    private void dated(String name, ObjectNode next) {
        for (JsonNode entry : entries(name, next.path(name))) {
            if (PeriodRules.date(entry.path("date")).isEmpty()) {
                complain(name, "Datum är obligatoriskt");
            }
            if (!entry.path("value").isTextual()) {
                complain(name, "Värde saknas");
            }
        }
    }

    private void salary(JsonNode rows) {
        Set<String> seen = new HashSet<>();
        for (JsonNode row : entries(Members.SALARY, rows)) {
            JsonNode date = row.path("date");
            boolean dateOrNone = date.isMissingNode()
                    || date.isNull()
                    || PeriodRules.date(date).isPresent();
            if (!row.path(Members.ID).isTextual() || !row.path("amount").isNumber() || !dateOrNone) {
                complain(Members.SALARY, "Rad utan id, belopp eller giltigt datum");
            }
            String key = row.path(Members.ID).asText().toUpperCase(Locale.ROOT) + "/" + date.asText();
            if (!seen.add(key)) {
                complain(Members.SALARY, "Två rader för samma lönefält och datum");
            }
        }
    }

    private Iterable<JsonNode> entries(String name, JsonNode list) {
        if (list.isNull() || list.isMissingNode()) {
            return List.of();
        }
        if (!list.isArray()) {
            complain(name, "Ska vara en lista");
            return List.of();
        }
        return list;
    }

    private void complain(String field, String text) {
        complaints.add(new Complaint(field, text));
    }
}
