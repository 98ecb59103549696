// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.writing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.kontek.internal.wire.WireTable;

/** How Kontek spells the codes of a field. A spelling that was configured for reading goes before the usual word. */
final class Words {
    private final Map<String, String> wordByCode = new HashMap<>();
    private final Map<String, String> codeByWord = new HashMap<>();

    Words(WireTable wire, EmployeeField field) {
        wire.words(field).forEach((code, word) -> {
            wordByCode.put(code, word);
            codeByWord.put(plain(word), code);
        });
        Map<String, String> configured = new HashMap<>();
        new TreeMap<>(wire.spellings(field)).forEach((onWire, word) -> {
            String code = wordByCode.containsKey(word) ? word : codeByWord.get(plain(word));
            if (code != null) {
                codeByWord.put(plain(onWire), code);
                configured.putIfAbsent(code, onWire);
            }
        });
        wordByCode.putAll(configured);
    }

    /** Null if there is none. */
    @Nullable
    String word(String code) {
        return wordByCode.get(code);
    }

    /** Null if the word is not one of these; it may still mean something to the mapping rules. */
    @Nullable
    String code(@Nullable String word) {
        return word == null ? null : codeByWord.get(plain(word));
    }

    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
