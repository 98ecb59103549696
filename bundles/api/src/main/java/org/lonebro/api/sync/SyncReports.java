// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

import java.util.List;
import java.util.Optional;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.EmploymentNumber;
import org.osgi.annotation.versioning.ProviderType;

/** What a person may look at. Changes nothing; safe for use by several threads. */
@ProviderType
public interface SyncReports {
    /** Every configured connection, by name, and those whose connector is absent but whose links are kept. */
    List<ConnectionOverview> connections();

    /** The newest runs first. */
    List<SyncRun> runs(ConnectionName connection, int atMost);

    Optional<SyncRun> run(RunId run);

    /**
     * A piece of a run's plan in its order.
     *
     * @param afterSequence 0 for the first piece, else the last sequence seen
     */
    List<OperationResult> plan(RunId run, long afterSequence, int atMost);

    /** People who are linked but were absent from the payroll's last complete reads. */
    List<MissingPerson> missing(ConnectionName connection);

    /**
     * Reads both sides now and says what they have, what was agreed when, and what the next import would do and why.
     *
     * @throws SyncRefusedException if the connection or the employee is unknown
     */
    FieldExplanation explain(ConnectionName connection, EmploymentNumber employee, EmployeeField field);
}
