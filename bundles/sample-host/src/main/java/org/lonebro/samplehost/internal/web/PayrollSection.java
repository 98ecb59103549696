// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lonebro.api.host.CardStanding;
import org.lonebro.api.host.CardStanding.State;

/**
 * How the card and the payroll stand, in words. Names fields, never their values.
 *
 * @param standings one per connection; empty if it cannot be told
 */
record PayrollSection(Words words, Optional<List<CardStanding>> standings, Instant now) {
    void render(Html html) {
        if (standings.isPresent() && standings.get().isEmpty()) {
            return;
        }
        html.open("section", "class", "panel payroll", "aria-labelledby", "section.payroll");
        html.leaf("h2", words.of("section.payroll"), "id", "section.payroll");
        if (standings.isEmpty()) {
            html.leaf("p", words.of("standing.unknown"), "class", "muted");
        } else {
            html.open("ul", "class", "standings");
            standings.get().forEach(standing -> line(html, standing));
            html.close();
        }
        html.close();
    }

    /** Whether something is on its way and a later look would show more. */
    boolean underWay() {
        return standings.stream().flatMap(List::stream).anyMatch(standing -> standing.state() == State.WAITING);
    }

    private void line(Html html, CardStanding standing) {
        html.open("li");
        html.leaf("span", words.of(standing.state()), "class", "chip " + standing.state());
        html.leaf(
                "span",
                Stream.of(
                                several() ? standing.connection().text() + ":" : "",
                                state(standing),
                                standing.why()
                                        .map(why -> why.sentence(words.locale()))
                                        .orElse(""),
                                decisions(standing))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" ")));
        html.close();
    }

    private boolean several() {
        return standings.stream().anyMatch(all -> all.size() > 1);
    }

    private String state(CardStanding standing) {
        Instant at = standing.at();
        return switch (standing.state()) {
            case SENT -> at == null ? words.of("standing.same") : words.of("standing.sent", words.lately(at, now));
            case WAITING ->
                at == null || !at.isAfter(now)
                        ? words.of("standing.soon")
                        : words.of("standing.again", words.lately(at, now));
            case REFUSED, NOT_LINKED -> "";
        };
    }

    private String decisions(CardStanding standing) {
        if (standing.waiting().isEmpty()) {
            return "";
        }
        return words.of(
                "standing.decision",
                standing.waiting().stream()
                        .map(field -> words.of("field." + field.name()))
                        .collect(Collectors.joining(", ")));
    }
}
