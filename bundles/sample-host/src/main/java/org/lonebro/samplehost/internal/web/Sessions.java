// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.web;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Who is logged in; forgotten after half an hour without a click. Safe for use by several threads. */
final class Sessions {
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final int TOKEN_BYTES = 32;

    private final Map<String, Session> byToken = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    Sessions(Clock clock) {
        this.clock = clock;
    }

    Session begin(String user) {
        Instant now = clock.instant();
        byToken.values().removeIf(session -> session.expired(now));
        Session session = new Session(token(), user, token(), now.plus(IDLE));
        byToken.put(session.token, session);
        return session;
    }

    /** The session of that cookie, which lives on by being asked for. */
    Optional<Session> find(@Nullable String token) {
        if (token == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return Optional.ofNullable(byToken.computeIfPresent(
                token, (key, session) -> session.expired(now) ? null : session.until(now.plus(IDLE))));
    }

    void end(Session session) {
        byToken.remove(session.token);
    }

    String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * One login.
     *
     * @param token in the cookie
     * @param formToken in every form, so that no other site can send one
     */
    record Session(String token, String user, String formToken, Instant ends) {
        boolean expired(Instant now) {
            return !now.isBefore(ends);
        }

        Session until(Instant later) {
            return new Session(token, user, formToken, later);
        }

        /** The user only. */
        @Override
        public String toString() {
            return "Session[" + user + "]";
        }
    }
}
