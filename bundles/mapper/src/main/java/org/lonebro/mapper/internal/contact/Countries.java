// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.contact;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.mapper.internal.reading.Reading;
import org.lonebro.mapper.internal.text.CleanText;
import org.lonebro.mapper.internal.text.DataLines;
import org.lonebro.mapper.internal.text.Spelling;

/** Reads a country's code or its Swedish or English name into ISO 3166-1 alpha-2. The table is frozen in a file of the bundle. */
public final class Countries {
    private final String version;
    private final Set<String> codes = new HashSet<>();
    private final Map<String, String> codeBySpelling = new HashMap<>();

    private Countries(DataLines lines) {
        this.version = lines.version();
        for (String row : lines.rows()) {
            String[] columns = DataLines.columns(row);
            codes.add(columns[0]);
            Arrays.stream(columns)
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> codeBySpelling.put(Spelling.of(name), columns[0]));
        }
    }

    public static Countries bundled() {
        return new Countries(DataLines.beside(Countries.class, "countries.csv"));
    }

    /** Whether it is an alpha-2 code in capitals. */
    public boolean isCode(String text) {
        return codes.contains(text);
    }

    /** Changes whenever a row does. */
    public String version() {
        return version;
    }

    public Reading read(String raw) {
        if (codes.contains(raw)) {
            return new Reading.Value(raw);
        }
        String text = CleanText.clean(raw);
        if (text.isEmpty()) {
            return Reading.NOTHING;
        }
        String code = codeBySpelling.get(Spelling.of(text));
        return code == null ? Reading.refused(ReasonCode.COUNTRY_UNKNOWN) : new Reading.Value(code);
    }
}
