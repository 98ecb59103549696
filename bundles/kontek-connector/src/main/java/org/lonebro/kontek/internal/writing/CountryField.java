// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.writing;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.kontek.internal.tree.JsonValue;
import org.lonebro.kontek.internal.tree.JsonValue.Members;
import org.lonebro.kontek.internal.wire.Pointer;

/**
 * The country, as a code or by its Swedish name: as what stands there now, else as the wire table says.
 *
 * @param kinds {@code code} or {@code name} for each pointer; a code where one is missing
 */
record CountryField(List<Pointer> pointers, List<String> kinds, Words names) implements FieldWriting {
    private static final String CODE = "code";

    @Override
    public Members write(Members record, Employee target) throws UnwritableException {
        String code = target.get(EmployeeField.COUNTRY);
        Members written = record;
        for (int index = 0; index < pointers.size(); index++) {
            Pointer pointer = pointers.get(index);
            written = code == null ? Scalars.clear(written, pointer) : put(written, pointer, index, code);
        }
        return written;
    }

    private Members put(Members record, Pointer pointer, int index, String code) throws UnwritableException {
        String now = record.textAt(pointer);
        String text = isCode(now, index) ? code : name(code);
        boolean same = now != null && now.strip().equalsIgnoreCase(text);
        return same ? record : Scalars.put(record, pointer, new JsonValue.Text(text));
    }

    private boolean isCode(@Nullable String now, int index) {
        if (now != null) {
            return now.strip().length() == 2;
        }
        return index >= kinds.size() || kinds.get(index).equals(CODE);
    }

    private String name(String code) {
        Locale country = new Locale("", code);
        return Objects.requireNonNullElseGet(
                names.word(code), () -> country.getDisplayCountry(Locale.forLanguageTag("sv")));
    }
}
