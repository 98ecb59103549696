// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.planning;

import java.util.List;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.mapping.PersonPlan;
import org.lonebro.api.mapping.PersonPlan.Settlement;
import org.lonebro.api.mapping.PersonPlan.Verdict;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.OperationKind;

/** Plans without decisions about fields. */
final class Outcomes {
    private Outcomes() {}

    static PersonPlan quiet(FieldValues agreed) {
        return plain(new Verdict.Quiet(), agreed, ReasonCode.UNCHANGED, Settlement.SETTLED);
    }

    static PersonPlan create(FieldValues card) {
        return plain(new Verdict.Do(OperationKind.CREATE), card, ReasonCode.NEW_IN_PAYROLL, Settlement.SETTLED);
    }

    static PersonPlan reject(ReasonCode why) {
        return plain(new Verdict.Do(OperationKind.REJECT), FieldValues.builder().build(), why, Settlement.WAITING);
    }

    private static PersonPlan plain(Verdict verdict, FieldValues agreed, ReasonCode why, Settlement settled) {
        return new PersonPlan(verdict, agreed, List.of(), List.of(new Reason(why, List.of())), settled);
    }
}
