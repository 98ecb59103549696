// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lonebro.kontek.internal.wire.Pointer;

/** Pointers compiled for one pass over an object: at each member, one look-up says what to do with it. */
final class MemberTree {
    /** No slot. */
    static final int NONE = -1;

    private final Map<String, MemberTree> children = new HashMap<>();
    private final String path;
    private int slot = NONE;

    private MemberTree(String path) {
        this.path = path;
    }

    /** A tree whose leaf for the n-th pointer has slot n. */
    static MemberTree of(List<Pointer> pointers) {
        MemberTree root = new MemberTree("");
        for (int slot = 0; slot < pointers.size(); slot++) {
            MemberTree node = root;
            for (String name : pointers.get(slot).names()) {
                MemberTree parent = node;
                node = parent.children.computeIfAbsent(name, key -> new MemberTree(parent.path + "/" + key));
            }
            node.slot = slot;
        }
        return root;
    }

    /** What is wanted of the member with that name; null if nothing. */
    @Nullable
    MemberTree member(String name) {
        return children.get(name);
    }

    boolean isLeaf() {
        return slot != NONE;
    }

    int slot() {
        return slot;
    }

    /** The pointer to here, to tell a person. */
    String path() {
        return path;
    }

    /** Marks each leaf at or below here. */
    void mark(boolean[] slots) {
        if (slot != NONE) {
            slots[slot] = true;
        }
        children.values().forEach(child -> child.mark(slots));
    }
}
