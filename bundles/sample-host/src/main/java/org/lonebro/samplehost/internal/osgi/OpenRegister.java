// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.osgi;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lonebro.api.host.HrEmployee;
import org.lonebro.api.host.HrRegister;
import org.lonebro.api.host.HrRoster;
import org.lonebro.api.host.HrWrite;
import org.lonebro.api.host.HrWriteOutcome;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.api.hr.EmploymentNumber;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PersonalIdentityNumber;
import org.lonebro.samplehost.internal.register.JdbcRegister;
import org.lonebro.samplehost.internal.register.PeopleList;

/** The register as a service: to everybody what the contracts say, to our own pages the list as well. */
record OpenRegister(JdbcRegister register, HrRoster roster, PeopleList people) implements HrRegister, HrRoster {
    @Override
    public List<HrEmployee> find(CustomerKey customer, Collection<HrEmployeeId> ids) {
        return register.find(customer, ids);
    }

    @Override
    public List<HrEmployee> findByNumber(CustomerKey customer, Collection<EmploymentNumber> numbers) {
        return register.findByNumber(customer, numbers);
    }

    @Override
    public List<HrEmployee> findByIdentity(CustomerKey customer, Collection<PersonalIdentityNumber> identityNumbers) {
        return register.findByIdentity(customer, identityNumbers);
    }

    @Override
    public List<HrWriteOutcome> write(CustomerKey customer, List<HrWrite> batch) {
        return register.write(customer, batch);
    }

    @Override
    public List<HrEmployee> cards(CustomerKey customer, Optional<HrEmployeeId> after, int atMost) {
        return roster.cards(customer, after, atMost);
    }

    @Override
    public List<CardVersion> versions(CustomerKey customer, Optional<HrEmployeeId> after, int atMost) {
        return roster.versions(customer, after, atMost);
    }
}
