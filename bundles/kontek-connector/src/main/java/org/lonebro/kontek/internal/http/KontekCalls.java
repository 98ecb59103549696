// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.kontek.internal.http.CredentialsLatch.Verdict;
import org.lonebro.kontek.internal.settings.Authentication;
import org.lonebro.kontek.internal.settings.KontekSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls Kontek: keeps the pace, tries again what may be tried again, and stops at refused credentials. */
public final class KontekCalls {
    private static final Logger LOG = LoggerFactory.getLogger(KontekCalls.class);
    private static final Duration LATER = Duration.ofMinutes(5);

    private final KontekSettings settings;
    private final Surroundings surroundings;
    private final Transport transport;
    private final CallPace pace;
    private final CredentialsLatch latch;
    private final @Nullable TokenLogin login;
    private volatile boolean accepted;
    private volatile boolean closed;

    public KontekCalls(KontekSettings settings, OkHttpClient client, Surroundings surroundings) {
        this.settings = settings;
        this.surroundings = surroundings;
        this.transport =
                new Transport(client, surroundings.clock(), settings.limits().answerMegabytes());
        this.pace = new CallPace(settings.limits().perSecond(), surroundings.nanoTime());
        this.latch = new CredentialsLatch(settings.limits().pagesInFlight()
                + settings.connection().outgoing().sendsAtOnce());
        this.login = settings.credentials().authentication() == Authentication.TOKEN
                ? new TokenLogin(settings, this::sendOnce)
                : null;
    }

    /** A call that can be sent again with other credentials. */
    @FunctionalInterface
    private interface Sending {
        Reply send(String credentials, boolean mayBeOld) throws ConnectorException;
    }

    /**
     * Reads what stands at the address.
     *
     * @param page what to call the answer if it is broken
     * @param reading marks the calls of one reading, so that they can be cancelled together
     */
    public Answer get(HttpUrl url, String page, AnswerBuffers buffers, Object reading) throws ConnectorException {
        Sending sending = (credentials, mayBeOld) -> sendOnce(
                request(url, credentials, reading).build(),
                request -> transport.send(request, page, buffers),
                mayBeOld);
        return answer(sending, passing -> true);
    }

    /**
     * Puts a record in its place; tried once, since nobody can tell here what happened to the record meanwhile.
     *
     * @return with any code that speaks of the record
     */
    public Answer put(HttpUrl url, byte[] json) throws ConnectorException {
        return write(builder -> builder.put(new OneShotBody(json)), url, passing -> false);
    }

    /**
     * Posts a record; tried again only if it was certainly not taken.
     *
     * @return with any code that speaks of the record
     */
    public Answer post(HttpUrl url, byte[] json) throws ConnectorException {
        return write(
                builder -> builder.post(new OneShotBody(json)),
                url,
                passing -> passing.reason().code() == ReasonCode.TOO_MANY_CALLS);
    }

    private Answer write(UnaryOperator<Request.Builder> method, HttpUrl url, Predicate<Reply.Passing> again)
            throws ConnectorException {
        Sending sending = (credentials, mayBeOld) ->
                sendOnce(method.apply(request(url, credentials, this)).build(), transport::write, mayBeOld);
        return answer(sending, again);
    }

    private Answer answer(Sending sending, Predicate<Reply.Passing> again) throws ConnectorException {
        boolean renewed = false;
        for (int attempt = 1; ; attempt++) {
            String credentials = credentials();
            Reply reply = sending.send(credentials, login != null && !renewed);
            if (reply instanceof Reply.Got got) {
                return got.answer();
            }
            if (reply instanceof Reply.Unauthorised && login != null && !renewed) {
                login.forget(credentials);
                renewed = true;
                continue;
            }
            requireOpen();
            Reply.Passing passing = passing(reply);
            if (!again.test(passing)) {
                throw given(passing);
            }
            waitBeforeNext(attempt, passing);
        }
    }

    /** Whether the credentials are known to be good. */
    public boolean accepted() {
        return accepted;
    }

    /** Nothing is sent any more. */
    public void close() {
        closed = true;
    }

    /** Fails once the connection is closed. */
    public void requireOpen() throws ConnectorException {
        if (closed) {
            String name = settings.connection().name().text();
            throw ConnectorException.passing(Reason.of(ReasonCode.CONNECTOR_ABSENT, name), LATER, null);
        }
    }

    private static Reply.Passing passing(Reply reply) throws ConnectorException {
        if (reply instanceof Reply.Passing passing) {
            return passing;
        }
        throw failure(reply);
    }

    private static ConnectorException failure(Reply reply) {
        if (reply instanceof Reply.Failed failed) {
            return failed.failure();
        }
        return ConnectorException.lasting(Reason.of(ReasonCode.CREDENTIALS_REFUSED), null);
    }

    private void waitBeforeNext(int attempt, Reply.Passing passing) throws ConnectorException {
        LOG.debug(
                "connection={} attempt={} reason={}",
                settings.connection().name().text(),
                attempt,
                passing.reason().code());
        // A time-out has already cost its time: it is tried once more only.
        boolean timedOut = passing.reason().code() == ReasonCode.TIMED_OUT && attempt > 1;
        Optional<Duration> wait =
                timedOut ? Optional.empty() : surroundings.retries().after(attempt, passing.retryAfter());
        if (wait.isEmpty()) {
            throw given(passing);
        }
        pause(wait.get());
    }

    private static ConnectorException given(Reply.Passing passing) {
        Duration later = passing.retryAfter() == null ? LATER : passing.retryAfter();
        return ConnectorException.passing(passing.reason(), later, passing.cause());
    }

    private String credentials() throws ConnectorException {
        var own = settings.credentials();
        if (login != null) {
            return login.token();
        }
        String basic = Credentials.basic(own.user(), own.password(), StandardCharsets.UTF_8);
        return basic.substring("Basic ".length());
    }

    private Request.Builder request(HttpUrl url, String credentials, Object reading) {
        String scheme = settings.wire().line(login == null ? "scheme.basic" : "scheme.token");
        return new Request.Builder()
                .url(url)
                .header(
                        settings.wire().line("header.apiKey"),
                        settings.credentials().apiKey())
                .header(settings.wire().line("header.credentials"), (scheme + " " + credentials).strip())
                .header("Accept", "application/json")
                .tag(Object.class, reading);
    }

    // An old token that is refused says nothing of the user and password it was given for.
    private Reply sendOnce(Request request, Function<Request, Reply> transported, boolean mayBeOld)
            throws ConnectorException {
        long sent = keepPace();
        requireOpen();
        enter();
        Verdict verdict = Verdict.UNTOLD;
        try {
            Reply reply = transported.apply(request);
            verdict = verdict(reply, mayBeOld);
            heed(reply, verdict, sent);
            return reply;
        } finally {
            latch.leave(verdict);
        }
    }

    private static Verdict verdict(Reply reply, boolean mayBeOld) {
        if (reply instanceof Reply.Unauthorised && !mayBeOld) {
            return Verdict.REFUSED;
        }
        if (reply instanceof Reply.Failed failed && failed.failure().reason().code() == ReasonCode.CANCELLED) {
            return Verdict.UNHEARD;
        }
        return reply instanceof Reply.Got got && got.answer().found() ? Verdict.ACCEPTED : Verdict.UNTOLD;
    }

    private void heed(Reply reply, Verdict verdict, long sent) {
        if (verdict == Verdict.REFUSED) {
            accepted = false;
        } else if (reply instanceof Reply.Got got) {
            accepted |= got.answer().found();
            pace.answered(sent);
        } else if (reply instanceof Reply.Passing passing && passing.reason().code() == ReasonCode.TOO_MANY_CALLS) {
            pace.tooMany(sent, passing.retryAfter());
        }
    }

    private Reply sendOnce(Request request) throws ConnectorException {
        return sendOnce(request, login -> transport.send(login, "-", new AnswerBuffers()), false);
    }

    /** Waits until a call may go; the moment it does. */
    private long keepPace() throws ConnectorException {
        Duration longest = surroundings.retries().longest();
        Duration wait = pace.take(longest);
        do {
            if (wait.compareTo(longest) > 0) {
                throw ConnectorException.passing(Reason.of(ReasonCode.TOO_MANY_CALLS), wait, null);
            }
            pause(wait);
            wait = pace.start();
        } while (!wait.isZero());
        return surroundings.nanoTime().getAsLong();
    }

    private void enter() throws ConnectorException {
        try {
            if (!latch.enter()) {
                throw ConnectorException.lasting(Reason.of(ReasonCode.CREDENTIALS_REFUSED), null);
            }
        } catch (InterruptedException e) {
            throw cancelled(e);
        }
    }

    private void pause(Duration duration) throws ConnectorException {
        if (duration.isZero()) {
            return;
        }
        try {
            surroundings.pause().pause(duration);
        } catch (InterruptedException e) {
            throw cancelled(e);
        }
    }

    private static ConnectorException cancelled(InterruptedException e) {
        Thread.currentThread().interrupt();
        return ConnectorException.lasting(Reason.of(ReasonCode.CANCELLED), e);
    }
}
