// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.mapping;

import org.lonebro.api.sync.FieldRules;
import org.lonebro.api.sync.Flow;
import org.osgi.annotation.versioning.ProviderType;

/** Compares three values a field and decides. Pure; safe for use by several threads. */
@ProviderType
public interface EmployeePlanner {
    /** Decides about somebody who has, or gets, a card. */
    PersonPlan plan(Meeting meeting, FieldRules rules, Flow flow);
}
