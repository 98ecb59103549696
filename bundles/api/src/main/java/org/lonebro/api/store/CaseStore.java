// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.PersonCase;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Fields that wait for a person, sealed: at most one case a person and field. Opened and closed only by {@link RunJournal} and
 * {@link DeliveryJournal}. Throws {@link StoreException}.
 */
@ProviderType
public interface CaseStore {
    /** In order of number. */
    List<PersonCase> after(ConnectionName connection, long number, int atMost);

    Optional<PersonCase> find(long number);

    /** The cases of these people; people without any are left out. */
    Map<PayrollEmployeeId, List<PersonCase>> of(ConnectionName connection, Collection<PayrollEmployeeId> people);

    /** How many cases the connection has, those with a ruling included. */
    long count(ConnectionName connection);

    /**
     * Notes a person's word.
     *
     * @return whether there is such a case
     */
    boolean rule(long number, ConflictRule winner, Actor actor);

    /** What people decided for always. */
    Map<EmployeeField, ConflictRule> always(ConnectionName connection);

    void setAlways(ConnectionName connection, EmployeeField field, ConflictRule winner, Actor actor);

    void forgetAlways(ConnectionName connection, EmployeeField field);
}
