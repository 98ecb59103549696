// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.wire;

import java.util.Arrays;
import java.util.List;

/**
 * Where a member stands below an object, written as a JSON pointer.
 *
 * @param names from the outermost member to the one meant, at least one
 */
public record Pointer(List<String> names) {
    public Pointer {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("A pointer names at least one member");
        }
    }

    /** Reads a pointer such as {@code /weeklyWorkingHours/agreed}. */
    public static Pointer of(String text) {
        if (!text.startsWith("/") || text.length() < 2) {
            throw new IllegalArgumentException("A JSON pointer begins with / and names a member: " + text);
        }
        return new Pointer(Arrays.stream(text.substring(1).split("/", -1))
                .map(name -> name.replace("~1", "/").replace("~0", "~"))
                .toList());
    }

    @Override
    public String toString() {
        return "/" + String.join("/", names);
    }
}
