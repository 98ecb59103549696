// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.Fingerprint;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Links and agreed values, for reading; they are written only by {@link RunJournal} and {@link DeliveryJournal}. Unique both
 * ways by constraint of the database. One statement a call. Throws {@link StoreException}.
 */
@ProviderType
public interface LinkStore {
    /** The links of these people; a person without one is left out. Decrypts nothing. */
    Map<PayrollEmployeeId, EmployeeLink> find(ConnectionName connection, Collection<PayrollEmployeeId> people);

    /** The links of these cards. */
    Map<HrEmployeeId, EmployeeLink> findByCard(ConnectionName connection, Collection<HrEmployeeId> cards);

    /** The links of people with these identity numbers' fingerprints. */
    Map<Fingerprint, EmployeeLink> findByIdentity(ConnectionName connection, Collection<Fingerprint> identities);

    /** The links of people who once had one of these identity numbers' fingerprints and now have another. */
    Map<Fingerprint, EmployeeLink> findByFormerIdentity(ConnectionName connection, Collection<Fingerprint> identities);

    /** The cards whose link was made or renewed with a lower version than this; cards without a link are left out. */
    List<HrEmployeeId> outdated(ConnectionName connection, Map<HrEmployeeId, Long> versions);

    /** The agreed values of these people, decrypted. */
    Map<PayrollEmployeeId, FieldValues> agreed(ConnectionName connection, Collection<PayrollEmployeeId> people);

    /** Links in order of {@link EmployeeLink#number()}. */
    List<EmployeeLink> after(ConnectionName connection, long number, int atMost);

    /** Links whose person is missing, longest first. */
    List<EmployeeLink> missing(ConnectionName connection);

    long count(ConnectionName connection);

    /** Every connection that has links. */
    List<ConnectionName> connections();
}
