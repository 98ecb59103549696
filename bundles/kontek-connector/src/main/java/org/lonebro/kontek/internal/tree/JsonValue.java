// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lonebro.kontek.internal.wire.Pointer;

/** A JSON value that never changes. None prints what it holds: it is personal. */
public sealed interface JsonValue {
    JsonValue NULL = new Bare("null");

    /** A text. */
    record Text(String text) implements JsonValue {
        @Override
        public String toString() {
            return "Text";
        }
    }

    /**
     * A number, a truth value or null.
     *
     * @param token as it was written: a number may be larger and more exact than any of Java's
     */
    record Bare(String token) implements JsonValue {
        public boolean isNumber() {
            char first = token.charAt(0);
            return first == '-' || (first >= '0' && first <= '9');
        }

        @Override
        public String toString() {
            return "Bare";
        }
    }

    /** A list. */
    record Items(List<JsonValue> values) implements JsonValue {
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return "Items[" + values.size() + "]";
        }
    }

    /** An object; its members keep their order, which does not count when two are compared. */
    record Members(Map<String, JsonValue> values) implements JsonValue {
        public Members {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        /** An object without members. */
        public static Members none() {
            return new Members(Map.of());
        }

        /** What stands there; null if nothing does, or something on the way is no object. */
        public @Nullable JsonValue at(Pointer pointer) {
            JsonValue value = this;
            for (String name : pointer.names()) {
                value = value instanceof Members members ? members.values.get(name) : null;
                if (value == null) {
                    return null;
                }
            }
            return value;
        }

        /** The text or number that stands there, blank as none; null if there is none. */
        public @Nullable String textAt(Pointer pointer) {
            JsonValue value = at(pointer);
            String text = value instanceof Text written
                    ? written.text()
                    : value instanceof Bare bare && bare.isNumber() ? bare.token() : "";
            return text.isBlank() ? null : text;
        }

        /**
         * The same object with another value there; objects on the way are made where nothing stands.
         *
         * @throws IllegalArgumentException if something on the way is no object
         */
        public Members with(Pointer pointer, JsonValue value) {
            return with(pointer.names(), value);
        }

        private Members with(List<String> names, JsonValue value) {
            String name = names.get(0);
            Map<String, JsonValue> changed = new LinkedHashMap<>(values);
            changed.put(name, names.size() == 1 ? value : below(name).with(names.subList(1, names.size()), value));
            return new Members(changed);
        }

        private Members below(String name) {
            JsonValue there = values.getOrDefault(name, NULL);
            if (there instanceof Members members) {
                return members;
            }
            if (there.equals(NULL)) {
                return none();
            }
            throw new IllegalArgumentException("No object: " + name);
        }

        @Override
        public String toString() {
            return "Members" + new ArrayList<>(values.keySet());
        }
    }
}
