// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.contact;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.mapper.internal.reading.Reading;
import org.lonebro.mapper.internal.text.CleanText;
import org.lonebro.mapper.internal.text.DataLines;

/** Reads a postal code into the form its country writes it in, such as {@code 123 45}. */
public final class PostalCodes {
    private static final int LONGEST = 12;
    private static final String SWEDEN = "SE";

    private final String version;
    private final Map<String, List<PostalForm>> formsByCountry = new HashMap<>();

    private PostalCodes(DataLines lines) {
        this.version = lines.version();
        for (String row : lines.rows()) {
            String[] columns = DataLines.columns(row);
            formsByCountry.put(
                    columns[0],
                    Arrays.stream(columns).skip(1).map(PostalForm::new).toList());
        }
    }

    public static PostalCodes bundled() {
        return new PostalCodes(DataLines.beside(PostalCodes.class, "postal-codes.csv"));
    }

    /** Changes whenever a row does. */
    public String version() {
        return version;
    }

    /** Reads the code as one of the country. */
    public Reading read(String raw, String country) {
        String text = CleanText.clean(raw);
        if (text.isEmpty()) {
            return Reading.NOTHING;
        }
        List<PostalForm> forms = formsByCountry.get(country);
        if (forms == null) {
            return readAnywhere(text, country);
        }
        String signs = withoutPrefix(text.toUpperCase(Locale.ROOT), country);
        return forms.stream()
                .map(form -> form.written(signs))
                .flatMap(Optional::stream)
                .findFirst()
                .<Reading>map(written -> written.equals(text) ? new Reading.Value(text) : new Reading.Value(written))
                .orElseGet(() -> Reading.refused(ReasonCode.POSTAL_CODE_INVALID, country));
    }

    /** Reads a code of a country without known forms: only what can be no code anywhere is refused. */
    public Reading readAnywhere(String raw, String country) {
        String text = CleanText.clean(raw).toUpperCase(Locale.ROOT);
        if (text.isEmpty()) {
            return Reading.NOTHING;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!PostalForm.isSign(text.charAt(i)) && !PostalForm.isGap(text.charAt(i))) {
                return Reading.refused(ReasonCode.POSTAL_CODE_INVALID, country);
            }
        }
        return text.length() > LONGEST
                ? Reading.refused(ReasonCode.POSTAL_CODE_INVALID, country)
                : new Reading.Value(text);
    }

    private static String withoutPrefix(String text, String country) {
        if (startsWithPrefix(text, country)) {
            return text.substring(country.length());
        }
        return SWEDEN.equals(country) && startsWithPrefix(text, "S") ? text.substring(1) : text;
    }

    // "SE-123 45" has a prefix; the letters of a British "SE1 7AA" are its own.
    private static boolean startsWithPrefix(String text, String prefix) {
        return text.length() > prefix.length()
                && text.startsWith(prefix)
                && (PostalForm.isGap(text.charAt(prefix.length())) || SWEDEN.equals(prefix));
    }
}
