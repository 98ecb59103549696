// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lonebro.simulator.internal.json.Json;
import org.lonebro.simulator.internal.register.Complaint;

/** An answer whose body is a row of pieces, so that a page needs no second copy of its records. */
public record Reply(int status, Map<String, String> headers, List<byte[]> pieces) {
    static final String JSON = "application/json; charset=utf-8";
    private static final int CHUNK = 128 * 1024;
    private static final ThreadLocal<byte[]> SCRATCH = ThreadLocal.withInitial(() -> new byte[CHUNK]);

    public static Reply json(int status, JsonNode body) {
        return of(status, JSON, Json.bytes(body));
    }

    static Reply of(int status, String contentType, byte[] body) {
        return new Reply(status, Map.of("Content-Type", contentType), List.of(body));
    }

    public static Reply text(int status, String body) {
        return of(status, "text/plain; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply empty(int status) {
        return new Reply(status, Map.of(), List.of());
    }

    static Reply refusal(int status, String field, String text) {
        return refusal(status, List.of(new Complaint(field, text)));
    }

    static Reply refusal(int status, List<Complaint> complaints) {
        ObjectNode body = Json.object();
        ArrayNode messages = body.putArray("messages");
        complaints.forEach(complaint ->
                messages.addObject().put("field", complaint.field()).put("text", complaint.text()));
        return json(status, body);
    }

    Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, pieces);
    }

    Reply withBody(byte[] body) {
        return new Reply(status, headers, List.of(body));
    }

    /** The body in one piece. */
    byte[] body() {
        byte[] whole = new byte[(int) length()];
        int at = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, whole, at, piece.length);
            at += piece.length;
        }
        return whole;
    }

    public void send(HttpExchange exchange) throws IOException {
        long length = open(exchange);
        try (OutputStream out = exchange.getResponseBody()) {
            if (length > 0) {
                write(out);
            }
        }
    }

    /** Sends half of what was promised, then hangs up. */
    void sendHalf(HttpExchange exchange) throws IOException {
        open(exchange);
        byte[] whole = body();
        OutputStream out = exchange.getResponseBody();
        out.write(whole, 0, whole.length / 2);
        out.flush();
        exchange.close();
    }

    private long open(HttpExchange exchange) throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        long length = length();
        exchange.sendResponseHeaders(status, length == 0 ? -1 : length);
        return length;
    }

    private long length() {
        return pieces.stream().mapToLong(piece -> piece.length).sum();
    }

    private void write(OutputStream out) throws IOException {
        byte[] scratch = SCRATCH.get();
        int used = 0;
        for (byte[] piece : pieces) {
            int from = 0;
            while (from < piece.length) {
                int part = Math.min(piece.length - from, CHUNK - used);
                System.arraycopy(piece, from, scratch, used, part);
                from += part;
                used += part;
                if (used == CHUNK) {
                    out.write(scratch, 0, used);
                    used = 0;
                }
            }
        }
        if (used > 0) {
            out.write(scratch, 0, used);
        }
    }
}
