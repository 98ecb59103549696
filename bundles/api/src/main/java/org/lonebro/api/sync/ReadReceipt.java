// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

import org.jspecify.annotations.Nullable;

/**
 * How complete a read was. A read whose end is not proven may update people; it never ends or misses anyone.
 *
 * @param pages pages received
 * @param expected people the payroll system said it has; null if it did not say
 * @param received distinct people received
 * @param duplicates records received more than once
 * @param skipped records that are no people, such as {@code XXX_} ones
 * @param proof how the end was shown
 */
public record ReadReceipt(
        int pages, @Nullable Long expected, long received, long duplicates, long skipped, Proof proof) {

    /** How the end of a read was shown. */
    public enum Proof {
        /** As many people as the total said, and the total stood still. */
        TOTAL_REACHED,
        /** One answer that is no page: the whole register at once. */
        WHOLE_LIST,
        /** No total; a page after the last was empty. */
        EMPTY_PAGE,
        /** The end could not be shown: total changed or not reached, pages repeated, people twice. */
        NONE
    }

    /** Whether absence from this read means absence from the payroll. */
    public boolean proven() {
        return proof != Proof.NONE;
    }
}
