// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.call;

import java.time.Instant;
import java.util.List;
import org.lonebro.simulator.fault.Fault;

/**
 * A call to the API and its answer.
 *
 * @param number running number, from 1
 * @param at when it came
 * @param method GET, POST, PUT, DELETE
 * @param version which version of the API, 0 when the address made no sense
 * @param companyId company in the address, or nothing
 * @param employeeId employee in the address, or nothing
 * @param page page asked for, 0 when none
 * @param status what was answered, 0 when the connection was dropped
 * @param changed root members the write changed: none means the write was needless or refused
 * @param faults faults that were in force
 */
public record Call(
        long number,
        Instant at,
        String method,
        int version,
        String companyId,
        String employeeId,
        int page,
        int status,
        List<String> changed,
        List<Fault> faults) {
    public Call {
        changed = List.copyOf(changed);
        faults = List.copyOf(faults);
    }

    /** A write that was accepted and changed nothing. */
    public boolean needless() {
        return method.equals("PUT") && status == 200 && changed.isEmpty();
    }
}
