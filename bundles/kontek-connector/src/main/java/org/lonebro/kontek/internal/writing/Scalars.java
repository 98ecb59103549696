// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.writing;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lonebro.kontek.internal.tree.JsonValue;
import org.lonebro.kontek.internal.tree.JsonValue.Bare;
import org.lonebro.kontek.internal.tree.JsonValue.Members;
import org.lonebro.kontek.internal.tree.JsonValue.Text;
import org.lonebro.kontek.internal.wire.Pointer;

/** Single values in the kind that stands there: a text where a text stood, a number where a number stood. */
final class Scalars {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

    private Scalars() {}

    /** A value like the one that stands there now; where none does, a number if {@code usual} is one. */
    static JsonValue like(@Nullable JsonValue now, JsonValue usual, String text) {
        JsonValue model = now instanceof Text || (now instanceof Bare bare && bare.isNumber()) ? now : usual;
        boolean number = model instanceof Bare bare && bare.isNumber();
        return number && NUMBER.matcher(text).matches() ? new Bare(text) : new Text(text);
    }

    /** The record with the value there, unless it is what stands there already. */
    static Members put(Members record, Pointer pointer, JsonValue value) throws UnwritableException {
        if (value.equals(record.at(pointer))) {
            return record;
        }
        try {
            return record.with(pointer, value);
        } catch (IllegalArgumentException e) {
            throw UnwritableException.unreadable(pointer);
        }
    }

    /** The record with nothing there; one that has nothing there is not touched. */
    static Members clear(Members record, Pointer pointer) {
        return record.textAt(pointer) == null ? record : record.with(pointer, JsonValue.NULL);
    }
}
