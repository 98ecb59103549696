// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lonebro.kontek.internal.wire.Pointer;

/** Which members of a record are wanted; a list's wanted entry members are its columns. Members wanted twice are read once. */
final class RecordShape {
    private final MemberTree tree;
    private final @Nullable MemberTree[] entries;
    private final int[] columns;

    private RecordShape(MemberTree tree, @Nullable MemberTree[] entries, int[] columns) {
        this.tree = tree;
        this.entries = entries;
        this.columns = columns;
    }

    MemberTree tree() {
        return tree;
    }

    int slots() {
        return columns.length;
    }

    /** The wanted members of the list's entries; null if the slot is no list. */
    @Nullable
    MemberTree entryOf(int slot) {
        return entries[slot];
    }

    int columnsOf(int slot) {
        return columns[slot];
    }

    /** Gathers what is wanted. */
    static final class Builder {
        private final Map<Pointer, Integer> slots = new LinkedHashMap<>();
        private final Map<Integer, List<Pointer>> lists = new LinkedHashMap<>();

        /** The slot of a single value. */
        int slot(Pointer pointer) {
            int slot = slots.computeIfAbsent(pointer, key -> slots.size());
            if (lists.containsKey(slot)) {
                throw new IllegalArgumentException("The wire table uses " + pointer + " as a value and as a list");
            }
            return slot;
        }

        /** The slot of a list. */
        int list(Pointer pointer) {
            boolean asValue = slots.containsKey(pointer) && !lists.containsKey(slots.get(pointer));
            if (asValue) {
                throw new IllegalArgumentException("The wire table uses " + pointer + " as a value and as a list");
            }
            int slot = slots.computeIfAbsent(pointer, key -> slots.size());
            lists.computeIfAbsent(slot, key -> new ArrayList<>());
            return slot;
        }

        /** The column of a member of the list's entries. */
        int column(int list, Pointer pointer) {
            List<Pointer> wanted = lists.getOrDefault(list, List.of());
            if (!wanted.contains(pointer)) {
                wanted.add(pointer);
            }
            return wanted.indexOf(pointer);
        }

        RecordShape build() {
            @Nullable MemberTree[] entries = new MemberTree[slots.size()];
            int[] columns = new int[slots.size()];
            lists.forEach((slot, wanted) -> {
                entries[slot] = MemberTree.of(wanted);
                columns[slot] = wanted.size();
            });
            return new RecordShape(MemberTree.of(List.copyOf(slots.keySet())), entries, columns);
        }
    }
}
