// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.lonebro.api.sync.Actor;

/**
 * Several people who saved a card one after the other before it could be delivered. Any of them may have brought what it
 * holds, so none of them is the second person who may release it.
 */
public final class Savers {
    private static final String PARTED_BY = ", ";
    private static final int LONGEST = 200;

    private Savers() {}

    /** Both; of names that would not fit into a column the later one alone. */
    public static Actor joined(Actor earlier, Actor later) {
        Set<String> names = names(earlier);
        names.addAll(names(later));
        String all = String.join(PARTED_BY, names);
        return all.length() > LONGEST ? later : new Actor(all);
    }

    /** Whether the actor is, or is one of, the savers. */
    public static boolean include(Actor savers, Actor actor) {
        return savers.equals(actor) || names(savers).contains(actor.name());
    }

    private static Set<String> names(Actor savers) {
        return new LinkedHashSet<>(Arrays.asList(savers.name().split(PARTED_BY)));
    }
}
