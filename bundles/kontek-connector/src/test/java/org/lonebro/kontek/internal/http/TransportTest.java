// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.kontek.internal.testkit.FakeTime;

class TransportTest {
    private final OkHttpClient client =
            new OkHttpClient.Builder().followRedirects(false).build();
    private HttpServer server;
    private String base;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        base = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        client.connectionPool().evictAll();
    }

    private void answer(String path, int status, Map<String, String> headers, String body) {
        server.createContext(path, exchange -> {
            headers.forEach(exchange.getResponseHeaders()::add);
            // Without a length, so that it has to be read to be measured.
            exchange.sendResponseHeaders(status, 0);
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
    }

    private Reply send(OkHttpClient by, String url) {
        return new Transport(by, new FakeTime(), 1)
                .send(new Request.Builder().url(url).build(), "1", new AnswerBuffers());
    }

    private static Reason reason(Reply reply) {
        return reply instanceof Reply.Failed failed ? failed.failure().reason() : ((Reply.Passing) reply).reason();
    }

    @Test
    void an_address_the_network_does_not_know() {
        OkHttpClient lost = client.newBuilder()
                .dns(host -> {
                    throw new UnknownHostException(host);
                })
                .build();

        assertThat(reason(send(lost, "http://kontek.example/api")))
                .isEqualTo(Reason.of(ReasonCode.UNKNOWN_HOST, "kontek.example"));
    }

    @Test
    void nobody_answers() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        assertThat(reason(send(client, "http://127.0.0.1:" + port)))
                .isEqualTo(Reason.of(ReasonCode.UNREACHABLE, "127.0.0.1:" + port));
    }

    @Test
    void no_encryption_where_encryption_is_expected() throws Exception {
        ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread answering = new Thread(() -> speakPlainly(plain));
        answering.start();
        try {
            Reply reply = send(client, "https://127.0.0.1:" + plain.getLocalPort());

            assertThat(reason(reply).code()).isEqualTo(ReasonCode.TLS_FAILED);
        } finally {
            plain.close();
            answering.join();
        }
    }

    // Until the socket is closed: the client may come back with older encryption.
    private static void speakPlainly(ServerSocket plain) {
        while (!plain.isClosed()) {
            try (Socket caller = plain.accept()) {
                caller.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                caller.shutdownOutput();
                caller.getInputStream().readAllBytes();
            } catch (IOException e) {
                assertThat(e).isNotNull();
            }
        }
    }

    @Test
    void follows_a_redirect_on_the_same_host_and_no_other() {
        answer("/old", 301, Map.of("Location", "/new"), "");
        answer("/new", 200, Map.of(), "{}");
        answer("/away", 302, Map.of("Location", "https://user:pw@elsewhere.example/api"), "");
        answer("/round", 302, Map.of("Location", "/round"), "");

        assertThat(send(client, base + "/old")).isInstanceOf(Reply.Got.class);
        assertThat(reason(send(client, base + "/away")))
                .isEqualTo(Reason.of(ReasonCode.REDIRECT_REFUSED, "elsewhere.example"));
        assertThat(reason(send(client, base + "/round")).code()).isEqualTo(ReasonCode.ADDRESS_WRONG);
    }

    @Test
    void an_answer_without_a_length_is_not_read_beyond_the_limit() {
        answer("/huge", 200, Map.of(), "{\"x\":\"" + "x".repeat(1_200_000) + "\"}");

        assertThat(reason(send(client, base + "/huge"))).isEqualTo(Reason.of(ReasonCode.ANSWER_TOO_LARGE, 1));
    }

    @Test
    void a_stranger_s_header_is_shown_only_if_it_looks_like_one() {
        answer("/text", 200, Map.of("Content-Type", "text/plain; charset=utf-8"), "Hej");
        answer("/odd", 200, Map.of("Content-Type", "<script>"), "Hej");

        assertThat(reason(send(client, base + "/text")).arguments().get(1)).isEqualTo("text/plain");
        assertThat(reason(send(client, base + "/odd")).arguments().get(1)).isEqualTo("text/html");
    }

    @Test
    void nothing_found_is_told_by_kontek_or_by_another_server() {
        answer("/json", 404, Map.of("Content-Type", "application/json"), "{}");
        answer("/html", 404, Map.of("Content-Type", "text/html"), "<h1>404</h1>");

        assertThat(List.of("/json", "/html"))
                .map(path -> ((Reply.Got) send(client, base + path)).answer())
                .satisfiesExactly(json -> assertThat(json.json()).isTrue(), html -> assertThat(html.json())
                        .isFalse());
    }
}
