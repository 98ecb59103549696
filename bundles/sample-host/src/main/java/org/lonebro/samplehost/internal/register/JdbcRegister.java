// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.register;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lonebro.api.host.HrEmployee;
import org.lonebro.api.host.HrRegister;
import org.lonebro.api.host.HrWrite;
import org.lonebro.api.host.HrWriteOutcome;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.api.hr.EmploymentNumber;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PersonalIdentityNumber;

/** The register of people on H2 or PostgreSQL; safe for use by several threads. */
public final class JdbcRegister implements HrRegister {
    private final Database database;
    private final Clock clock;

    public JdbcRegister(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<HrEmployee> find(CustomerKey customer, Collection<HrEmployeeId> ids) {
        List<Long> keys = new ArrayList<>(ids.size());
        for (HrEmployeeId id : ids) {
            RowKey.of(id).ifPresent(keys::add);
        }
        return where(customer, "id", "bigint", keys);
    }

    @Override
    public List<HrEmployee> findByNumber(CustomerKey customer, Collection<EmploymentNumber> numbers) {
        return where(
                customer,
                "number",
                "varchar",
                numbers.stream().map(EmploymentNumber::text).toList());
    }

    /** Identity numbers are stored in normal form only, so one spelling finds them all. */
    @Override
    public List<HrEmployee> findByIdentity(CustomerKey customer, Collection<PersonalIdentityNumber> identityNumbers) {
        return where(
                customer,
                "identity_number",
                "varchar",
                identityNumbers.stream()
                        .map(PersonalIdentityNumber::twelveDigits)
                        .toList());
    }

    @Override
    public List<HrWriteOutcome> write(CustomerKey customer, List<HrWrite> batch) {
        return database.write(
                connection -> new BatchWriting(connection, database.dialect(), customer, clock.instant()).write(batch));
    }

    private List<HrEmployee> where(CustomerKey customer, String column, String sqlType, Collection<?> anyOf) {
        return database.read(
                connection -> new CardReading(connection, database.dialect()).where(customer, column, sqlType, anyOf));
    }

    /** One card. */
    public Optional<HrEmployee> find(CustomerKey customer, HrEmployeeId id) {
        return find(customer, List.of(id)).stream().findFirst();
    }
}
