// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lonebro.simulator.internal.json.Json;

/** What Kontek refuses in a list of employment periods. */
final class PeriodRules {
    private final List<Complaint> complaints = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();

    private PeriodRules() {}

    private record Span(LocalDate start, LocalDate end) {}

    static List<Complaint> check(JsonNode periods, JsonNode before) {
        PeriodRules rules = new PeriodRules();
        if (periods.isNull() || periods.isMissingNode()) {
            return rules.complaints;
        }
        if (!periods.isArray()) {
            rules.complain("Ska vara en lista");
            return rules.complaints;
        }
        Set<String> ids = new HashSet<>();
        for (JsonNode period : periods) {
            rules.dates(period);
            rules.identity(period, before, ids);
        }
        rules.overlaps();
        return rules.complaints;
    }

    /** A calendar date, if it is one. */
    static Optional<LocalDate> date(JsonNode value) {
        if (!value.isTextual()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(value.asText()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private void dates(JsonNode period) {
        Optional<LocalDate> start = date(period.path("startDate"));
        JsonNode last = period.path("endDate");
        boolean open = last.isNull() || last.isMissingNode();
        Optional<LocalDate> end = open ? Optional.of(LocalDate.MAX) : date(last);
        if (start.isEmpty() || end.isEmpty()) {
            complain("Startdatum saknas eller datum är felaktigt");
            return;
        }
        if (end.get().isBefore(start.get())) {
            complain("Slutdatum före startdatum");
            return;
        }
        spans.add(new Span(start.get(), end.get()));
    }

    private void identity(JsonNode period, JsonNode before, Set<String> ids) {
        JsonNode id = period.path(Members.ID);
        if (id.isMissingNode() || id.isNull()) {
            return;
        }
        if (!ids.add(id.asText())) {
            complain("Samma period två gånger");
        }
        Optional<JsonNode> old = find(before, id);
        if (old.isEmpty()) {
            complain("Okänt id på anställningsperiod");
            return;
        }
        if (!Json.same(old.get().path("employmentType"), period.path("employmentType"))) {
            complain("Anställningsform får inte ändras, avsluta perioden och lägg upp en ny");
        }
    }

    private static Optional<JsonNode> find(JsonNode periods, JsonNode id) {
        for (JsonNode period : periods) {
            if (period.path(Members.ID).asText().equals(id.asText())) {
                return Optional.of(period);
            }
        }
        return Optional.empty();
    }

    private void overlaps() {
        spans.sort(Comparator.comparing(Span::start));
        for (int i = 1; i < spans.size(); i++) {
            if (!spans.get(i).start().isAfter(spans.get(i - 1).end())) {
                complain("Anställningsperioder överlappar");
                return;
            }
        }
    }

    private void complain(String text) {
        complaints.add(new Complaint(Members.PERIODS, text));
    }
}
