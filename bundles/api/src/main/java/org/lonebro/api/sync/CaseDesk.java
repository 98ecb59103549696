// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lonebro.api.hr.EmployeeField;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Where people look at cases and decide. Safe for use by several threads. A decision is audited at once and carried out by the
 * person's next delivery, which it asks for.
 */
@ProviderType
public interface CaseDesk {
    /**
     * Cases in order of their number, those with a ruling that is not yet carried out among them.
     *
     * @param afterNumber 0 for the first piece
     * @throws SyncRefusedException if the connection is unknown
     */
    List<PersonCase> cases(ConnectionName connection, long afterNumber, int atMost);

    Optional<PersonCase> find(long number);

    /**
     * Says whose value stands, for this case alone. Deciding again before it is carried out takes the newer word.
     *
     * @throws SyncRefusedException if the case is unknown, or if it holds a bank account and the actor is who brought it
     */
    void rule(long number, ConflictRule winner, Actor actor);

    /**
     * The same, and from now on for every conflict about this field on the connection. What is held for protection (bank account,
     * identity number) is still held.
     */
    void ruleAlways(long number, ConflictRule winner, Actor actor);

    /** What people decided for always, by field. */
    Map<EmployeeField, ConflictRule> always(ConnectionName connection);

    /** Takes a decision for always back; without one it does nothing. */
    void forget(ConnectionName connection, EmployeeField field, Actor actor);
}
