// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.employment;

import java.util.ArrayList;
import java.util.List;
import org.lonebro.mapper.internal.text.CleanText;

/** The entries of a list parted by semicolons, without the empty ones. */
final class Entries {
    private Entries() {}

    static List<String> of(String list) {
        int semicolon = list.indexOf(';');
        if (semicolon < 0) {
            return List.of(list);
        }
        List<String> entries = new ArrayList<>();
        int start = 0;
        while (semicolon >= 0) {
            add(entries, list.substring(start, semicolon));
            start = semicolon + 1;
            semicolon = list.indexOf(';', start);
        }
        add(entries, list.substring(start));
        return entries;
    }

    private static void add(List<String> entries, String entry) {
        String trimmed = CleanText.trim(entry);
        if (!trimmed.isEmpty()) {
            entries.add(trimmed);
        }
    }
}
