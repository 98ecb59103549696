// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.connector;

import java.util.Optional;
import java.util.Set;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.reason.Reason;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A payroll system whose people can be written. Safe for use by several threads. Nobody is ever deleted, and whatever of a
 * record is not known here goes back as it was read.
 */
@ConsumerType
public interface EmployeeWriter {
    /** What keeps it from creating people, such as a setting that is missing; empty if nothing does. */
    Optional<Reason> cannotCreate();

    /** How people who are created come in. */
    enum Admission {
        /** They can be read as soon as they are created. */
        AT_ONCE,
        /** They wait in a queue of the payroll that cannot be looked into, until somebody there accepts or rejects them. */
        QUEUED
    }

    /** How people created through this connection come in. */
    default Admission admission() {
        return Admission.AT_ONCE;
    }

    /**
     * Changes a record that was read just before and sends it, unless nothing differs. Employment periods keep their ids; one is
     * closed, corrected or added, never left out ({@link org.lonebro.api.hr.PeriodStep}); so are salary rows.
     *
     * @param current as received by {@link EmployeeReader#find}
     * @param target holds the normalised values of {@code changed}; one without a value is cleared
     * @throws ConnectorException if the payroll could not be reached or did not answer; what was sent may have been taken or not,
     *     and a repeat after another read is harmless
     */
    PayrollWriteOutcome update(SourceRecord current, Employee target, Set<EmployeeField> changed)
            throws ConnectorException;

    /**
     * Creates a person. It is tried once: whoever calls it looks the person up before another try.
     *
     * @param employee all normalised values the new record gets
     * @throws ConnectorException as above; the person may then exist or not
     */
    PayrollWriteOutcome create(PayrollEmployeeId id, Employee employee) throws ConnectorException;
}
