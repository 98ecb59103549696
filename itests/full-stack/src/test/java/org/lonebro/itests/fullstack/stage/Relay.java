// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.fullstack.stage;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.lonebro.itests.harness.KontekAccess;

/** Stands between the house and Kontek and changes what Kontek says. */
public final class Relay implements AutoCloseable {
    private final HttpServer server;
    private final KontekAccess kontek;
    private final UnaryOperator<String> change;
    private final HttpClient client = HttpClient.newHttpClient();

    private Relay(HttpServer server, KontekAccess kontek, UnaryOperator<String> change) {
        this.server = server;
        this.kontek = kontek;
        this.change = change;
    }

    public static Relay start(KontekAccess kontek, UnaryOperator<String> change) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Relay relay = new Relay(server, kontek, change);
        server.createContext("/", relay::pass);
        server.start();
        return relay;
    }

    /** How Kontek is reached through it. */
    public KontekAccess access() {
        URI here = URI.create("http://127.0.0.1:" + server.getAddress().getPort()
                + kontek.base().getPath());
        return new KontekAccess(here, kontek.companyId(), kontek.credentials());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void pass(HttpExchange exchange) throws IOException {
        URI there = kontek.base().resolve(exchange.getRequestURI());
        HttpRequest.Builder request = HttpRequest.newBuilder(there).GET();
        for (String header : List.of("Authorization", "X-Api-Key")) {
            String value = exchange.getRequestHeaders().getFirst(header);
            if (value != null) {
                request.header(header, value);
            }
        }
        try {
            HttpResponse<String> answer =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            byte[] body = change.apply(answer.body()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.statusCode(), body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }
}
