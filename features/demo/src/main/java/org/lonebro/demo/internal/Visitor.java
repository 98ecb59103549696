// SPDX-License-Identifier: Apache-2.0
package org.lonebro.demo.internal;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A person at the sample platform's pages: logs in, fills forms, saves. */
final class Visitor {
    private static final int OK = 200;
    private static final int DONE = 303;
    private static final int KNOCKS = 100;
    private static final long PAUSE_MILLIS = 100;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final Supplier<String> root;
    private final Clock clock;

    /** @param root gives the address of the pages, with a slash at its end */
    Visitor(Supplier<String> root, Clock clock) {
        this.root = root;
        this.clock = clock;
    }

    /** Waits a while for the pages, which come up on their own. */
    void logIn() throws IOException, InterruptedException {
        HttpResponse<String> door = get("login");
        for (int knock = 0; knock < KNOCKS && door.statusCode() != OK; knock++) {
            Thread.sleep(PAUSE_MILLIS);
            door = get("login");
        }
        send("login", door.body(), Map.of("user", DemoSettings.LOGIN, "password", DemoSettings.LOGIN));
    }

    /** Opens the form, changes these inputs, and presses save; gives the moment of that. */
    Instant save(String path, Map<String, String> inputs) throws IOException, InterruptedException {
        String page = get(path).body();
        Instant pressed = clock.instant();
        send(path, page, inputs);
        return pressed;
    }

    private void send(String path, String page, Map<String, String> inputs) throws IOException, InterruptedException {
        Map<String, String> form = FormInputs.of(page);
        form.putAll(inputs);
        String body = form.entrySet().stream()
                .map(input -> encoded(input.getKey()) + "=" + encoded(input.getValue()))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(root.get() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != DONE) {
            throw new IOException(path + ": HTTP " + answer.statusCode());
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(root.get() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
