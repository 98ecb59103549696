// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.register;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.host.HrEmployee;
import org.lonebro.api.hr.EmploymentStatus;

/**
 * One page of the list.
 *
 * @param people in the order asked for
 * @param matching how many people the whole search finds
 * @param total how many people the register has
 * @param byStatus how many of them have each status
 * @param lastChange null while there is nobody
 */
public record PeoplePage(
        List<HrEmployee> people,
        long matching,
        long total,
        Map<EmploymentStatus, Long> byStatus,
        @Nullable Instant lastChange) {
    public PeoplePage {
        people = List.copyOf(people);
        byStatus = Map.copyOf(byStatus);
    }
}
