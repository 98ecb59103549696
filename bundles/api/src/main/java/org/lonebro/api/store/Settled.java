// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.store;

import java.util.List;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.RecordPrints;

/**
 * What both sides are known to have of one person after something was sent or compared.
 *
 * @param agreed the new agreed values
 * @param prints by which the next run knows the record again
 * @param asks what still waits for a person: opens these cases, or leaves them open where hr and payroll values are the same,
 *     and closes all others of the person
 * @param by who brought the change
 */
public record Settled(
        PayrollEmployeeId payrollId,
        HrEmployeeId hrId,
        long hrVersion,
        FieldValues agreed,
        RecordPrints prints,
        List<FieldDecision> asks,
        Actor by) {
    public Settled {
        asks = List.copyOf(asks);
    }
}
