// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Trees from bytes and bytes from trees; no number loses a digit on the way. */
public final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private Json() {}

    /** An empty object. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** An empty list. */
    public static ArrayNode list() {
        return MAPPER.createArrayNode();
    }

    /** Reads what we wrote ourselves. */
    public static ObjectNode own(byte[] bytes) {
        try {
            return (ObjectNode) MAPPER.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what somebody sent: empty when it is not JSON. */
    public static Optional<JsonNode> foreign(byte[] bytes) {
        try {
            return Optional.of(MAPPER.readTree(bytes)).filter(node -> !node.isMissingNode());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** UTF-8. */
    public static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Plain maps, lists and values, free to change. */
    public static Map<String, Object> map(ObjectNode node) {
        return MAPPER.convertValue(node, MAP);
    }

    /** The tree of plain maps, lists and values. */
    public static ObjectNode tree(Map<String, ?> map) {
        return MAPPER.valueToTree(map);
    }

    /** The same value: numbers by size, lists whatever their order. */
    public static boolean same(JsonNode left, JsonNode right) {
        if (left.isNumber() && right.isNumber()) {
            return left.decimalValue().compareTo(right.decimalValue()) == 0;
        }
        if (left.isArray() && right.isArray()) {
            return sameList(left, right);
        }
        if (!left.isObject() || !right.isObject()) {
            return left.equals(right);
        }
        if (left.size() != right.size()) {
            return false;
        }
        for (Map.Entry<String, JsonNode> member : left.properties()) {
            JsonNode other = right.get(member.getKey());
            if (other == null || !same(member.getValue(), other)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameList(JsonNode left, JsonNode right) {
        if (left.size() != right.size()) {
            return false;
        }
        List<JsonNode> rest = new ArrayList<>();
        right.forEach(rest::add);
        for (JsonNode entry : left) {
            int at = indexOf(rest, entry);
            if (at < 0) {
                return false;
            }
            rest.remove(at);
        }
        return true;
    }

    private static int indexOf(List<JsonNode> list, JsonNode wanted) {
        for (int i = 0; i < list.size(); i++) {
            if (same(list.get(i), wanted)) {
                return i;
            }
        }
        return -1;
    }
}
