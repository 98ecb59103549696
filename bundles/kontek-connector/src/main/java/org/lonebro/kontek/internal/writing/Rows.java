// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.writing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lonebro.kontek.internal.tree.JsonValue;
import org.lonebro.kontek.internal.tree.JsonValue.Items;
import org.lonebro.kontek.internal.tree.JsonValue.Members;
import org.lonebro.kontek.internal.wire.Pointer;

/** The entries of a list; none where nothing stands. */
final class Rows {
    private Rows() {}

    static List<Members> of(Members record, Pointer list) throws UnwritableException {
        @Nullable JsonValue there = record.at(list);
        if (there == null || there.equals(JsonValue.NULL)) {
            return List.of();
        }
        List<Members> rows = new ArrayList<>();
        for (JsonValue row : there instanceof Items items ? items.values() : List.of(there)) {
            if (!(row instanceof Members members)) {
                throw UnwritableException.unreadable(list);
            }
            rows.add(members);
        }
        return rows;
    }
}
