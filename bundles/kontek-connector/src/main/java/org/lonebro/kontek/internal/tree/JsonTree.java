// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.tree;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lonebro.kontek.internal.json.Json;

/** Trees from bytes and bytes from trees. */
public final class JsonTree {
    private JsonTree() {}

    /** The object the bytes are; empty if they are none. */
    public static Optional<JsonValue.Members> object(ByteBuffer json) {
        byte[] bytes = new byte[json.remaining()];
        json.duplicate().get(bytes);
        try (JsonParser parser = Json.FACTORY.createParser(bytes)) {
            boolean object = parser.nextToken() == JsonToken.START_OBJECT;
            return object ? Optional.of(members(parser)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static JsonValue value(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> members(parser);
            case START_ARRAY -> items(parser);
            case VALUE_STRING -> new JsonValue.Text(parser.getText());
            default -> new JsonValue.Bare(parser.getText());
        };
    }

    private static JsonValue.Members members(JsonParser parser) throws IOException {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            members.put(name, value(parser, parser.nextToken()));
        }
        return new JsonValue.Members(members);
    }

    private static JsonValue.Items items(JsonParser parser) throws IOException {
        List<JsonValue> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(parser, token));
        }
        return new JsonValue.Items(items);
    }

    /** The value in UTF-8. */
    public static byte[] bytes(JsonValue value) {
        StringBuilder json = new StringBuilder(2_048);
        write(value, json);
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(JsonValue value, StringBuilder json) {
        if (value instanceof JsonValue.Members members) {
            String separator = "{";
            for (Map.Entry<String, JsonValue> member : members.values().entrySet()) {
                quote(member.getKey(), json.append(separator));
                write(member.getValue(), json.append(':'));
                separator = ",";
            }
            json.append(members.values().isEmpty() ? "{}" : "}");
        } else if (value instanceof JsonValue.Items items) {
            String separator = "[";
            for (JsonValue item : items.values()) {
                write(item, json.append(separator));
                separator = ",";
            }
            json.append(items.values().isEmpty() ? "[]" : "]");
        } else if (value instanceof JsonValue.Text text) {
            quote(text.text(), json);
        } else if (value instanceof JsonValue.Bare bare) {
            json.append(bare.token());
        }
    }

    private static void quote(String text, StringBuilder json) {
        json.append('"');
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '"' || character == '\\') {
                json.append('\\').append(character);
            } else if (character < ' ' || isLonely(text, at)) {
                json.append(String.format("\\u%04x", (int) character));
            } else {
                json.append(character);
            }
        }
        json.append('"');
    }

    // Half of a pair cannot be said in UTF-8, but it came as an escape and goes back as one.
    private static boolean isLonely(String text, int at) {
        char character = text.charAt(at);
        if (Character.isHighSurrogate(character)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(character) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
