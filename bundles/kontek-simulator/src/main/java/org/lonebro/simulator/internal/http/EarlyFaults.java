// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.lonebro.simulator.fault.Fault;

/** Faults that answer in the API's place. */
final class EarlyFaults {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Clock clock;
    private final Deque<Instant> lastSecond = new ArrayDeque<>();

    EarlyFaults(Clock clock) {
        this.clock = clock;
    }

    Optional<Reply> answer(Faults faults, String method, String resource) {
        if (faults.has(Fault.RATE_LIMIT) && isTooMuch(faults.amount(Fault.RATE_LIMIT))) {
            return Optional.of(busy(429, "1"));
        }
        if (faults.has(Fault.TOO_MANY_REQUESTS)) {
            return Optional.of(busy(429, Integer.toString(faults.amount(Fault.TOO_MANY_REQUESTS))));
        }
        if (faults.has(Fault.UNAVAILABLE)) {
            return Optional.of(busy(503, Integer.toString(faults.amount(Fault.UNAVAILABLE))));
        }
        if (faults.has(Fault.UNAVAILABLE_UNTIL)) {
            return Optional.of(busy(503, dateIn(faults.amount(Fault.UNAVAILABLE_UNTIL))));
        }
        if (faults.has(Fault.SERVER_ERROR)) {
            return Optional.of(Reply.text(500, "Internt fel"));
        }
        if (faults.has(Fault.REDIRECT)) {
            return Optional.of(Reply.empty(302).with("Location", "https://elsewhere.example/api/"));
        }
        if (faults.has(Fault.EXPIRED_PASSWORD)) {
            return Optional.of(Gate.unauthorized("Lösenordet har gått ut"));
        }
        return resource.equals("login") ? Optional.empty() : role(faults, method.equals("GET"));
    }

    private static Optional<Reply> role(Faults faults, boolean reading) {
        if (reading && faults.has(Fault.NO_READ_RIGHT)) {
            return Optional.of(Reply.refusal(403, "", "Rollen får inte läsa"));
        }
        if (!reading && faults.has(Fault.NO_WRITE_RIGHT)) {
            return Optional.of(Reply.refusal(403, "", "Rollen får inte skriva"));
        }
        if (!reading && faults.has(Fault.CHANGED_MEANWHILE)) {
            return Optional.of(Reply.refusal(409, "", "Posten har ändrats av någon annan"));
        }
        if (!reading && faults.has(Fault.REFUSED)) {
            return Optional.of(Reply.refusal(422, "lastName", "Godtas inte"));
        }
        return Optional.empty();
    }

    private static Reply busy(int status, String retryAfter) {
        return Reply.refusal(status, "", "Försök igen senare").with("Retry-After", retryAfter);
    }

    private String dateIn(int seconds) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                clock.instant().plusSeconds(seconds).atZone(ZoneOffset.UTC));
    }

    private synchronized boolean isTooMuch(int perSecond) {
        Instant now = clock.instant();
        while (!lastSecond.isEmpty() && !lastSecond.peekFirst().plus(SECOND).isAfter(now)) {
            lastSecond.removeFirst();
        }
        if (lastSecond.size() >= perSecond) {
            return true;
        }
        lastSecond.addLast(now);
        return false;
    }
}
