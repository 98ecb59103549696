// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.lonebro.simulator.call.Credentials;
import org.lonebro.simulator.internal.json.Json;

/** Lets in who shows the API key and either user and password or the token of a login. */
final class Gate {
    private final Credentials credentials;
    private final String token;

    Gate(Credentials credentials) {
        this.credentials = credentials;
        String all = credentials.user() + '\n' + credentials.password() + '\n' + credentials.apiKey();
        // The same after a restart with the same credentials, so that a running client need not notice.
        this.token =
                UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The refusal, or nothing when the caller may pass. */
    Optional<Reply> refusal(Headers headers) {
        if (!hasApiKey(headers)) {
            return Optional.of(unauthorized("API-nyckel saknas eller är fel"));
        }
        String authorization = String.valueOf(headers.getFirst("Authorization"));
        boolean known = same(authorization, basic()) || same(authorization, "Bearer " + token);
        return known ? Optional.empty() : Optional.of(unauthorized("Fel användare eller lösenord"));
    }

    /** The login call: a token for user and password. */
    Reply login(Headers headers, byte[] body) {
        if (!hasApiKey(headers)) {
            return unauthorized("API-nyckel saknas eller är fel");
        }
        Optional<JsonNode> sent = Json.foreign(body);
        if (sent.isEmpty()) {
            return Reply.refusal(400, "", "Inte JSON");
        }
        boolean known = same(sent.get().path("user").asText(), credentials.user())
                && same(sent.get().path("password").asText(), credentials.password());
        return known
                ? Reply.json(200, Json.object().put("token", token))
                : unauthorized("Fel användare eller lösenord");
    }

    static Reply unauthorized(String text) {
        return Reply.refusal(401, "", text).with("WWW-Authenticate", "Basic realm=\"Kontek\", charset=\"UTF-8\"");
    }

    private boolean hasApiKey(Headers headers) {
        return same(String.valueOf(headers.getFirst("X-Api-Key")), credentials.apiKey());
    }

    private String basic() {
        byte[] pair = (credentials.user() + ':' + credentials.password()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private static boolean same(String left, String right) {
        return MessageDigest.isEqual(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }
}
