// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.kontek.internal.json.BrokenJsonException;
import org.lonebro.kontek.internal.json.MemberTexts;
import org.lonebro.kontek.internal.settings.Credentials;
import org.lonebro.kontek.internal.settings.KontekSettings;
import org.lonebro.kontek.internal.wire.WireTable;

/** The alternative to basic authentication: one login call gives a token for all threads. */
final class TokenLogin {
    /** Sends the login call, once. */
    @FunctionalInterface
    interface Sender {
        Reply send(Request request) throws ConnectorException;
    }

    private final KontekSettings settings;
    private final Sender sender;
    private final MemberTexts tokenMember;
    private final AtomicReference<@Nullable CompletableFuture<String>> current = new AtomicReference<>();

    TokenLogin(KontekSettings settings, Sender sender) {
        this.settings = settings;
        this.sender = sender;
        this.tokenMember = new MemberTexts(settings.wire().pointers("login.token"));
    }

    /** The token; the first caller logs in, the others wait for it. */
    String token() throws ConnectorException {
        CompletableFuture<String> mine = new CompletableFuture<>();
        CompletableFuture<String> running = current.compareAndExchange(null, mine);
        if (running != null) {
            return await(running);
        }
        try {
            String token = logIn();
            mine.complete(token);
            return token;
        } catch (ConnectorException | RuntimeException | Error e) {
            current.set(null);
            mine.completeExceptionally(e);
            throw e;
        }
    }

    /** The token is no longer good. */
    void forget(String token) {
        CompletableFuture<String> held = current.get();
        if (held != null && held.isDone() && token.equals(held.getNow(""))) {
            current.compareAndSet(held, null);
        }
    }

    private static String await(CompletableFuture<String> running) throws ConnectorException {
        try {
            return running.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ConnectorException failure) {
                throw failure;
            }
            throw ConnectorException.lasting(Reason.of(ReasonCode.UNEXPECTED, "login"), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ConnectorException.lasting(Reason.of(ReasonCode.CANCELLED), e);
        }
    }

    private String logIn() throws ConnectorException {
        WireTable wire = settings.wire();
        KontekAddresses addresses = new KontekAddresses(settings.url(), settings.companyId(), wire);
        Request request = new Request.Builder()
                .url(addresses.login())
                .header(wire.line("header.apiKey"), settings.credentials().apiKey())
                .header("Accept", "application/json")
                .post(RequestBody.create(body(), MediaType.get("application/json")))
                .build();
        Reply reply = sender.send(request);
        if (reply instanceof Reply.Got got) {
            return tokenOf(got.answer(), Place.of(request.url()));
        }
        if (reply instanceof Reply.Failed failed) {
            throw failed.failure();
        }
        if (reply instanceof Reply.Passing passing) {
            throw ConnectorException.passing(
                    passing.reason(),
                    passing.retryAfter() == null ? java.time.Duration.ofMinutes(5) : passing.retryAfter(),
                    passing.cause());
        }
        throw ConnectorException.lasting(Reason.of(ReasonCode.CREDENTIALS_REFUSED), null);
    }

    private String tokenOf(Answer answer, String place) throws ConnectorException {
        if (!answer.found()) {
            throw ConnectorException.lasting(Reason.of(ReasonCode.ADDRESS_WRONG, place), null);
        }
        try {
            String token = tokenMember.read(answer.body(), answer.length()).get(0);
            if (Credentials.fitsHeader(token)) {
                return token;
            }
        } catch (BrokenJsonException e) {
            throw ConnectorException.lasting(Reason.of(ReasonCode.ANSWER_BROKEN, "-"), e);
        }
        throw ConnectorException.lasting(Reason.of(ReasonCode.NOT_KONTEK, place, "no token"), null);
    }

    private byte[] body() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField(
                    settings.wire().line("login.user"), settings.credentials().user());
            json.writeStringField(
                    settings.wire().line("login.password"),
                    settings.credentials().password());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("In memory", e);
        }
        return bytes.toByteArray();
    }
}
