// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.lonebro.simulator.call.Credentials;
import org.lonebro.simulator.internal.json.Json;

/** A plain client of one version of the API. */
final class Caller {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final KontekSimulator simulator;
    private final int version;

    Caller(KontekSimulator simulator, int version) {
        this.simulator = simulator;
        this.version = version;
    }

    record Reply(int status, byte[] body, HttpResponse<byte[]> response) {
        JsonNode json() {
            return Json.foreign(body).orElseThrow();
        }

        ObjectNode object() {
            return (ObjectNode) json();
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    String employees() {
        return simulator.baseUri() + "/v" + version + "/companies/" + simulator.companyId() + "/employees";
    }

    Reply list(int page, int pageSize) {
        return send("GET", employees() + "?page=" + page + "&pageSize=" + pageSize, "", Map.of());
    }

    Reply get(String id) {
        return send("GET", employees() + "/" + id, "", Map.of());
    }

    Reply put(String id, Object body) {
        return send("PUT", employees() + "/" + id, body.toString(), Map.of());
    }

    Reply post(Object body) {
        return send("POST", employees(), body.toString(), Map.of());
    }

    Reply delete(String id) {
        return send("DELETE", employees() + "/" + id, "", Map.of());
    }

    Reply control(String method, String path, String body) {
        return send(method, simulator.controlUri() + path, body, Map.of());
    }

    /** Sends with the right credentials unless other headers say otherwise. */
    Reply send(String method, String uri, String body, Map<String, String> headers) {
        Credentials credentials = simulator.credentials();
        String pair = credentials.user() + ":" + credentials.password();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(uri))
                .setHeader("X-Api-Key", credentials.apiKey())
                .setHeader(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            return new Reply(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
