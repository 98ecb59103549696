// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.employment;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lonebro.api.hr.EmploymentForm;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.mapper.internal.reading.Reading;
import org.lonebro.mapper.internal.text.CleanText;
import org.lonebro.mapper.internal.text.DataLines;
import org.lonebro.mapper.internal.text.Spelling;

/** Which employment form a word means. Never guesses. Sources: LAS (1982:80), PAXml 2.0, published codes of payroll programs. */
public final class EmploymentForms {
    private static final int LONGEST_SHOWN = 40;

    private final String version;
    private final Map<String, EmploymentForm> formBySpelling = new HashMap<>();

    private EmploymentForms(DataLines... tables) {
        StringBuilder versions = new StringBuilder();
        for (EmploymentForm form : EmploymentForm.values()) {
            formBySpelling.put(form.name().toLowerCase(Locale.ROOT), form);
        }
        for (DataLines table : tables) {
            table.rows().forEach(this::add);
            versions.append(versions.isEmpty() ? "" : "+").append(table.version());
        }
        this.version = versions.toString();
    }

    /** The words that come with the bundle. */
    public static EmploymentForms bundled() {
        return new EmploymentForms(bundledLines());
    }

    /**
     * The same with a customer's own words; a word in both means what the customer says.
     *
     * @throws IllegalArgumentException naming the setting and what is wrong in the file
     */
    public static EmploymentForms with(Path file, String setting) {
        DataLines own = DataLines.of(file, setting);
        try {
            return new EmploymentForms(bundledLines(), own);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(setting + ": " + wrong.getMessage() + ": " + file, wrong);
        }
    }

    /** Changes whenever a row does. */
    public String version() {
        return version;
    }

    public Optional<EmploymentForm> find(String word) {
        return Optional.ofNullable(formBySpelling.get(Spelling.of(word)));
    }

    /** Reads {@code start=word;start=word} into {@code 2013-01-31=PERMANENT}; an entry without a word says nothing. */
    public Reading read(String raw) {
        Map<String, EmploymentForm> formByStart = new TreeMap<>();
        for (String entry : Entries.of(raw)) {
            int equals = entry.indexOf('=');
            String start = CleanText.trim(equals < 0 ? entry : entry.substring(0, equals));
            String word = equals < 0 ? "" : CleanText.clean(entry.substring(equals + 1));
            if (!IsoDates.isDate(start)) {
                return Reading.refused(ReasonCode.PERIOD_FORMAT);
            }
            if (word.isEmpty()) {
                continue;
            }
            EmploymentForm form = formBySpelling.get(Spelling.of(word));
            if (form == null) {
                return Reading.refused(ReasonCode.FORM_UNMAPPED, shown(word));
            }
            EmploymentForm other = formByStart.put(start, form);
            if (other != null && other != form) {
                return Reading.refused(ReasonCode.PERIODS_OVERLAP);
            }
        }
        return formByStart.isEmpty() ? Reading.NOTHING : new Reading.Value(joined(formByStart));
    }

    private static String joined(Map<String, EmploymentForm> formByStart) {
        StringBuilder joined = new StringBuilder();
        formByStart.forEach((start, form) -> joined.append(joined.isEmpty() ? "" : ";")
                .append(start)
                .append('=')
                .append(form.name()));
        return joined.toString();
    }

    // A free text goes into the sentence; a digit in it could belong to a number that must be in no log.
    private static String shown(String word) {
        StringBuilder shown = new StringBuilder();
        word.codePoints()
                .limit(LONGEST_SHOWN)
                .map(character -> Character.isDigit(character) ? '*' : character)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static DataLines bundledLines() {
        return DataLines.beside(EmploymentForms.class, "employment-forms.csv");
    }

    private void add(String row) {
        String[] columns = DataLines.columns(row);
        if (columns.length != 2 || columns[0].isEmpty()) {
            throw new IllegalArgumentException("the row \"" + row + "\" has not the columns spelling;form");
        }
        EmploymentForm form = formBySpelling.get(columns[1].toLowerCase(Locale.ROOT));
        if (form == null || !form.name().equals(columns[1])) {
            throw new IllegalArgumentException("the row \"" + row + "\" names no employment form");
        }
        formBySpelling.put(Spelling.of(columns[0]), form);
    }
}
