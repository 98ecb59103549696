// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.web;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The pages on a free loopback port, and a browser without a window. */
final class RunningHost {
    static final String USER = "hr";
    static final String SECOND_USER = "chef";
    static final String PASSWORD = "correct horse";

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    RunningHost(Desk desk, Clock clock, int port) throws Exception {
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/hr");
        Map<String, String> passwords = Map.of(USER, PASSWORD, SECOND_USER, PASSWORD, "nobody", "");
        context.addServlet(new ServletHolder(new HostServlet(desk, passwords, clock)), "/*");
        server.setHandler(context);
        server.start();
    }

    String address(String path) {
        return "http://127.0.0.1:" + connector.getLocalPort() + "/hr" + path;
    }

    void join() throws InterruptedException {
        server.join();
    }

    void close() throws Exception {
        server.stop();
    }

    Browser browser() {
        return new Browser();
    }

    /** Keeps cookies, follows no redirects, finds the inputs of a form. */
    final class Browser {
        private static final Pattern INPUT = Pattern.compile("<input([^>]*)>");
        private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)=\"([^\"]*)\"");
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        HttpResponse<String> get(String path) throws Exception {
            return send(HttpRequest.newBuilder(URI.create(address(path)))
                    .header("Accept-Language", "sv")
                    .build());
        }

        HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
            String body = form.entrySet().stream()
                    .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                    .collect(Collectors.joining("&"));
            return send(HttpRequest.newBuilder(URI.create(address(path)))
                    .header("Accept-Language", "sv")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build());
        }

        HttpResponse<String> logIn(String password) throws Exception {
            return logIn(USER, password);
        }

        HttpResponse<String> logIn(String user, String password) throws Exception {
            Map<String, String> form = form(get("/login").body());
            form.put("user", user);
            form.put("password", password);
            return post("/login", form);
        }

        Browser in() throws Exception {
            logIn(PASSWORD);
            return this;
        }

        /** The form as a browser would send it without a touch; selects are left out. */
        Map<String, String> form(String html) {
            Map<String, String> form = new LinkedHashMap<>();
            Matcher input = INPUT.matcher(html);
            while (input.find()) {
                Map<String, String> attributes = new LinkedHashMap<>();
                Matcher attribute = ATTRIBUTE.matcher(input.group(1));
                while (attribute.find()) {
                    attributes.put(attribute.group(1), plain(attribute.group(2)));
                }
                if (!"checkbox".equals(attributes.get("type")) && attributes.containsKey("name")) {
                    form.put(attributes.get("name"), attributes.getOrDefault("value", ""));
                }
            }
            Matcher select = Pattern.compile("<select[^>]* name=\"([^\"]*)\"[^>]*>(.*?)</select>")
                    .matcher(html);
            while (select.find()) {
                Matcher chosen = Pattern.compile("value=\"([^\"]*)\" selected").matcher(select.group(2));
                form.put(select.group(1), chosen.find() ? chosen.group(1) : "");
            }
            return form;
        }

        private HttpResponse<String> send(HttpRequest request) throws Exception {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }

        private static String plain(String html) {
            return html.replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&#39;", "'")
                    .replace("&amp;", "&");
        }
    }
}
