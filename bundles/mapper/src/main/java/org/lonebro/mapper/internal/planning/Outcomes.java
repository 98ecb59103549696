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
        return plain(new Verdict.Quiet(), agreed, because(ReasonCode.UNCHANGED), Settlement.SETTLED);
    }

    static PersonPlan create(FieldValues card, List<Reason> reasons) {
        return plain(new Verdict.Do(OperationKind.CREATE), card, reasons, Settlement.SETTLED);
    }

    static PersonPlan sendNew(FieldValues record, List<Reason> reasons) {
        return plain(new Verdict.Do(OperationKind.SEND_NEW), record, reasons, Settlement.SETTLED);
    }

    static PersonPlan reject(ReasonCode why) {
        return reject(because(why));
    }

    static PersonPlan reject(List<Reason> why) {
        return plain(new Verdict.Do(OperationKind.REJECT), FieldValues.builder().build(), why, Settlement.WAITING);
    }

    static List<Reason> because(ReasonCode code) {
        return List.of(new Reason(code, List.of()));
    }

    private static PersonPlan plain(Verdict verdict, FieldValues agreed, List<Reason> reasons, Settlement settled) {
        return new PersonPlan(verdict, agreed, List.of(), reasons, settled);
    }
}
