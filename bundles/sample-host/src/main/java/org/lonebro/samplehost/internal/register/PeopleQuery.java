// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.register;

import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.EmploymentStatus;

/**
 * Which part of the list is looked at.
 *
 * @param search part of a name, an employment number or an e-mail address; blank for everybody
 * @param status null for every status
 * @param page from 1
 */
public record PeopleQuery(
        String search, @Nullable EmploymentStatus status, Order order, Direction direction, int page) {
    /** How many people a page shows. */
    public static final int PAGE_SIZE = 50;

    public PeopleQuery {
        search = search.strip();
        page = Math.max(1, page);
    }

    /** What the list is sorted by. */
    public enum Order {
        NAME("sort_name%s, number%s"),
        NUMBER("char_length(number)%s, number%s"),
        STATUS("status%s, sort_name, number"),
        CITY("city%s, sort_name, number"),
        HOURS("weekly_hours%s, sort_name, number");

        private final String columns;

        Order(String columns) {
            this.columns = columns;
        }

        String sql(Direction direction) {
            return columns.replace("%s", direction == Direction.DOWN ? " desc nulls last" : " asc nulls last");
        }
    }

    /** From the least up, or from the greatest down. */
    public enum Direction {
        UP,
        DOWN
    }
}
