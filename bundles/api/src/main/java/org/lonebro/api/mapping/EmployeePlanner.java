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
    /**
     * Decides about somebody who has, or gets, a card. What waits for a person waits in every flow, whichever one looks.
     *
     * @return for an outgoing flow decisions {@link org.lonebro.api.sync.FieldAction#KEEP_HR} hold as {@code hr}, and {@link
     *     PersonPlan#agreedNext()} holds, exactly what is to be sent: it may be less than the card says (a saved card that leaves the
     *     payroll's last days of employment alone)
     */
    PersonPlan plan(Meeting meeting, FieldRules rules, Flow flow);

    /**
     * Decides about a card whose person the payroll does not have: {@link org.lonebro.api.sync.OperationKind#SEND_NEW}, or
     * REJECT where something is missing that a new person needs.
     *
     * @return {@code agreedNext} holds what the new record gets
     */
    PersonPlan planNewInPayroll(NormalisedEmployee hr, FieldRules rules);

    /**
     * Whether a write brought what it should: the fields among {@code fields} that the payroll, as read back, has otherwise
     * than they were sent.
     *
     * @param sent the values that were to arrive: the plan's {@code agreedNext}
     */
    Set<EmployeeField> missed(NormalisedEmployee sent, NormalisedEmployee readBack, Set<EmployeeField> fields);
}
