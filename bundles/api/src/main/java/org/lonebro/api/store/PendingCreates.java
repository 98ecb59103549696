// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.sync.ConnectionName;
import org.osgi.annotation.versioning.ProviderType;

/**
 * People on their way into the payroll: written down before they are sent, so that nobody is created twice. One a card. The
 * {@link RunJournal} removes an entry together with making the link. Throws {@link StoreException}.
 */
@ProviderType
public interface PendingCreates {
    /** Written down before it is sent; a repeat renews the time. */
    void begin(ConnectionName connection, HrEmployeeId card, PayrollEmployeeId person);

    /** The payroll queued it. */
    void queued(ConnectionName connection, HrEmployeeId card);

    /** It surely did not happen: the payroll said no, or a person says so. */
    void forget(ConnectionName connection, HrEmployeeId card);

    Map<HrEmployeeId, Pending> find(ConnectionName connection, Collection<HrEmployeeId> cards);

    /** The longest first. */
    List<Pending> all(ConnectionName connection);

    /** How far it came. */
    enum Progress {
        /** Sent, or about to be; whether it arrived is not known. */
        SENT,
        /** Waits in the payroll's queue. */
        QUEUED
    }

    /** Somebody on the way. */
    record Pending(HrEmployeeId card, PayrollEmployeeId person, Progress progress, Instant since) {}
}
