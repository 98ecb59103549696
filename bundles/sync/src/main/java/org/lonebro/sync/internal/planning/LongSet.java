// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.planning;

/** Grows by doubling; 11 to 22 bytes an element, where a set of boxed numbers takes 50. Zero is held as one. */
public final class LongSet {
    private long[] slots = new long[1024];
    private int size;

    /** Whether it was not there before. */
    public boolean add(long element) {
        long held = element == 0 ? 1 : element;
        int slot = slotOf(held);
        if (slots[slot] == held) {
            return false;
        }
        slots[slot] = held;
        if (++size > slots.length / 4 * 3) {
            grow();
        }
        return true;
    }

    public boolean contains(long element) {
        long held = element == 0 ? 1 : element;
        return slots[slotOf(held)] == held;
    }

    private int slotOf(long held) {
        int mask = slots.length - 1;
        int slot = (int) ((held * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (slots[slot] != 0 && slots[slot] != held) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        for (long held : old) {
            if (held != 0) {
                slots[slotOf(held)] = held;
            }
        }
    }
}
