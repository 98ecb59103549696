// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.host;

import java.util.Collection;
import java.util.List;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.api.hr.EmploymentNumber;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PersonalIdentityNumber;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The HR platform's register of people; registered by the host as a service. Called from the engine's threads, several at
 * once, but never two writes for one customer at once. Batches hold at most 2,000 entries. Every call stands for itself: the
 * host commits before a write returns.
 *
 * <p>A fault that concerns the whole call is a {@link RegisterException}; then nothing of the call may have been stored, or
 * all of it, and the engine finds out by reading.
 */
@ConsumerType
public interface HrRegister {
    /** The cards with these keys, in any order; a key without a card is left out. */
    List<HrEmployee> find(CustomerKey customer, Collection<HrEmployeeId> ids);

    /** Every card with one of these employment numbers, in any order; two cards with one number are both given. */
    List<HrEmployee> findByNumber(CustomerKey customer, Collection<EmploymentNumber> numbers);

    /** Every card with one of these identity numbers, whatever its spelling in the register, in any order. */
    List<HrEmployee> findByIdentity(CustomerKey customer, Collection<PersonalIdentityNumber> identityNumbers);

    /**
     * Writes each card for itself: one that cannot be written does not hinder the others.
     *
     * @return an outcome per write, in the same order
     */
    List<HrWriteOutcome> write(CustomerKey customer, List<HrWrite> batch);
}
