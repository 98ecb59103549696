// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.host;

import java.util.List;
import java.util.Optional;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.api.hr.HrEmployeeId;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * An {@link HrRegister} that can also list its people; registered by the host as a service. Without it nobody can be exported
 * whom the payroll does not have yet, and missed calls are not caught up with. Called from the engine's threads.
 */
@ConsumerType
public interface HrRoster {
    /**
     * The next cards in an order of the register's own that does not change while cards are added.
     *
     * @param after the last card seen; empty for the first piece
     * @throws RegisterException if the register cannot answer
     */
    List<HrEmployee> cards(CustomerKey customer, Optional<HrEmployeeId> after, int atMost);

    /** The same, only ids and versions. */
    List<CardVersion> versions(CustomerKey customer, Optional<HrEmployeeId> after, int atMost);

    /** A card and its version. */
    record CardVersion(HrEmployeeId id, long version) {}
}
