// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.mapping;

import java.util.Set;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.sync.FieldRules;
import org.lonebro.api.sync.Flow;
import org.osgi.annotation.versioning.ProviderType;

/** Compares three values a field and decides. Pure; safe for use by several threads. */
@ProviderType
public interface EmployeePlanner {
    /** Decides about somebody who has, or gets, a card. */
    PersonPlan plan(Meeting meeting, FieldRules rules, Flow flow);

    /**
     * Decides about a card whose person the payroll does not have: {@link org.lonebro.api.sync.OperationKind#SEND_NEW}, or
     * REJECT where something is missing that a new person needs.
     *
     * @return {@code agreedNext} holds what the new record gets
     */
    PersonPlan planNewInPayroll(NormalisedEmployee hr, FieldRules rules);

    /**
     * Whether a write brought what it should: the fields among {@code sent} that the payroll, as read back, still has
     * otherwise than the card.
     */
    Set<EmployeeField> missed(NormalisedEmployee hr, NormalisedEmployee readBack, Set<EmployeeField> sent);
}
