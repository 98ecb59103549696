// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;

/** Sends one request and says what came of it. Sends no credentials to any other host than the configured one. */
final class Transport {
    private static final Set<Integer> SPEAK_OF_RECORD = Set.of(400, 404, 409, 422);
    private static final int MOST_HOPS = 3;
    private static final Duration LATER = Duration.ofMinutes(5);

    private final OkHttpClient client;
    private final Clock clock;
    private final BodyReader bodies;
    private final AnswerBuffers records = new AnswerBuffers();

    /** @param client one that follows no redirects */
    Transport(OkHttpClient client, Clock clock, int answerMegabytes) {
        this.client = client;
        this.clock = clock;
        this.bodies = new BodyReader(answerMegabytes);
    }

    /** @param page what to call the answer if it is broken */
    Reply send(Request request, String page, AnswerBuffers buffers) {
        Request current = request;
        for (int hop = 0; hop <= MOST_HOPS; hop++) {
            Call call = client.newCall(current);
            try (Response response = call.execute()) {
                HttpUrl onward = onward(response);
                if (onward == null) {
                    return reply(call, response, page, buffers);
                }
                if (!Place.same(request.url(), onward)) {
                    return lasting(Reason.of(ReasonCode.REDIRECT_REFUSED, Place.of(onward)));
                }
                current = current.newBuilder().url(onward).build();
            } catch (IOException e) {
                return fault(call, e, Reason.of(ReasonCode.UNREACHABLE, Place.of(request.url())));
            }
        }
        return lasting(Reason.of(ReasonCode.ADDRESS_WRONG, Place.of(request.url())));
    }

    /** Sends a write to that place and no other; answers that speak of the record are given whatever their code. */
    Reply write(Request request) {
        Call call = client.newCall(request);
        try (Response response = call.execute()) {
            return written(call, response);
        } catch (IOException e) {
            return fault(call, e, Reason.of(ReasonCode.UNREACHABLE, Place.of(request.url())));
        }
    }

    private Reply written(Call call, Response response) {
        String place = Place.of(response.request().url());
        int status = response.code();
        if (status == 403) {
            return lasting(Reason.of(ReasonCode.WRITE_ROLE_MISSING));
        }
        if (response.isRedirect()) {
            HttpUrl onward = response.request().url().resolve(String.valueOf(response.header("Location")));
            return lasting(Reason.of(ReasonCode.REDIRECT_REFUSED, onward == null ? place : Place.of(onward)));
        }
        boolean ofRecord = status / 100 == 2 || SPEAK_OF_RECORD.contains(status);
        return ofRecord ? whole(call, response) : reply(call, response, "-", records);
    }

    private Reply whole(Call call, Response response) {
        try {
            BodyReader.Body body = bodies.read(response.body(), records);
            if (body == null) {
                return lasting(Reason.of(ReasonCode.ANSWER_TOO_LARGE, bodies.megabytes()));
            }
            byte[] bytes = Arrays.copyOf(body.bytes(), body.length());
            records.giveBack(body.bytes());
            boolean json = body.firstCharacter() == '{' || body.firstCharacter() == '[';
            return new Reply.Got(new Answer(response.code(), json, bytes, bytes.length));
        } catch (IOException e) {
            return fault(call, e, Reason.of(ReasonCode.ANSWER_BROKEN, "-"));
        }
    }

    private static @Nullable HttpUrl onward(Response response) {
        String location = response.header("Location");
        boolean sentOn =
                response.isRedirect() && "GET".equals(response.request().method());
        return sentOn && location != null ? response.request().url().resolve(location) : null;
    }

    private Reply reply(Call call, Response response, String page, AnswerBuffers buffers) {
        String place = Place.of(response.request().url());
        Duration retryAfter = RetryAfter.read(response.header("Retry-After"), clock);
        int status = response.code();
        if (status / 100 == 2) {
            return content(call, response, page, buffers);
        }
        return switch (status) {
            case 401 -> new Reply.Unauthorised();
            case 403 -> lasting(Reason.of(ReasonCode.ROLE_MISSING));
            case 404 -> new Reply.Got(new Answer(status, isJson(response.header("Content-Type")), new byte[0], 0));
            case 408 -> new Reply.Passing(Reason.of(ReasonCode.TIMED_OUT, place), retryAfter, null);
            case 429 -> new Reply.Passing(Reason.of(ReasonCode.TOO_MANY_CALLS), retryAfter, null);
            default ->
                status >= 500
                        ? new Reply.Passing(Reason.of(ReasonCode.SERVER_FAILED, status), retryAfter, null)
                        : lasting(Reason.of(ReasonCode.ADDRESS_WRONG, place));
        };
    }

    private Reply content(Call call, Response response, String page, AnswerBuffers buffers) {
        HttpUrl url = response.request().url();
        BodyReader.Body body;
        try {
            body = bodies.read(response.body(), buffers);
        } catch (IOException e) {
            return fault(call, e, Reason.of(ReasonCode.ANSWER_BROKEN, page));
        }
        if (body == null) {
            return lasting(Reason.of(ReasonCode.ANSWER_TOO_LARGE, bodies.megabytes()));
        }
        int first = body.firstCharacter();
        if (first == '{' || first == '[') {
            return new Reply.Got(new Answer(200, true, body.bytes(), body.length()));
        }
        buffers.giveBack(body.bytes());
        String type = response.header("Content-Type");
        if (first == '<' || (type != null && !isJson(type))) {
            return lasting(Reason.of(ReasonCode.NOT_KONTEK, Place.of(url), shown(type)));
        }
        return broken(page);
    }

    private static Reply broken(String page) {
        Reason reason = Reason.of(ReasonCode.ANSWER_BROKEN, page);
        return new Reply.Failed(ConnectorException.passing(reason, LATER, null));
    }

    private static boolean isJson(@Nullable String type) {
        return type != null && type.toLowerCase(Locale.ROOT).contains("json");
    }

    // The header comes from a stranger: only the type itself is shown, and only if it looks like one.
    private static String shown(@Nullable String type) {
        String plain = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return plain.matches("[a-z0-9.+-]{1,40}/[a-z0-9.+-]{1,60}") ? plain : "text/html";
    }

    private Reply fault(Call call, IOException e, Reason otherwise) {
        String place = Place.of(call.request().url());
        if (call.isCanceled() && !isTimeout(e)) {
            return lasting(Reason.of(ReasonCode.CANCELLED));
        }
        if (e instanceof UnknownHostException) {
            Reason reason = Reason.of(ReasonCode.UNKNOWN_HOST, place);
            return new Reply.Failed(ConnectorException.passing(reason, LATER, e));
        }
        if (e instanceof SSLException && otherwise.code() == ReasonCode.UNREACHABLE) {
            return new Reply.Failed(ConnectorException.lasting(Reason.of(ReasonCode.TLS_FAILED, place), e));
        }
        if (isTimeout(e)) {
            return new Reply.Passing(Reason.of(ReasonCode.TIMED_OUT, place), null, e);
        }
        if (e instanceof InterruptedIOException) {
            Thread.currentThread().interrupt();
            return lasting(Reason.of(ReasonCode.CANCELLED));
        }
        return new Reply.Passing(otherwise, null, e);
    }

    // A call that ran out of its time is cancelled by the client itself, with this message.
    private static boolean isTimeout(IOException e) {
        return e instanceof java.net.SocketTimeoutException
                || (e instanceof InterruptedIOException && "timeout".equals(e.getMessage()));
    }

    private static Reply lasting(Reason reason) {
        return new Reply.Failed(ConnectorException.lasting(reason, null));
    }
}
