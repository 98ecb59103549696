// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.bench.reference;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.host.HrEmployee;
import org.lonebro.api.host.HrRegister;
import org.lonebro.api.host.HrWrite;
import org.lonebro.api.host.HrWriteOutcome;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.EmploymentNumber;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PersonalIdentityNumber;

/**
 * An HR register that costs as little as the limit's: the same table, a row a person, one index. It only takes a first import;
 * what the house takes with it is our own share.
 */
public final class FlatRegister implements HrRegister {
    private static final List<EmployeeField> FIELDS = List.of(
            EmployeeField.EMPLOYMENT_NUMBER,
            EmployeeField.STATUS,
            EmployeeField.IDENTITY_NUMBER,
            EmployeeField.FIRST_NAME,
            EmployeeField.LAST_NAME,
            EmployeeField.CARE_OF,
            EmployeeField.STREET,
            EmployeeField.POSTAL_CODE,
            EmployeeField.CITY,
            EmployeeField.COUNTRY,
            EmployeeField.PHONE,
            EmployeeField.WORK_EMAIL,
            EmployeeField.EMPLOYMENT_PERIODS,
            EmployeeField.PAY_FORM,
            EmployeeField.WEEKLY_HOURS,
            EmployeeField.SALARY,
            EmployeeField.EMPLOYMENT_FORM,
            EmployeeField.BANK_ACCOUNT);

    private final DataSource database;

    /** Drops and creates the table. */
    public FlatRegister(DataSource database) throws SQLException {
        this.database = database;
        try (PeopleTable table = PeopleTable.on(database.getConnection())) {
            table.createAnew();
        }
    }

    @Override
    public List<HrEmployee> find(CustomerKey customer, Collection<HrEmployeeId> ids) {
        throw new IllegalStateException("A first import knows no card");
    }

    @Override
    public List<HrEmployee> findByNumber(CustomerKey customer, Collection<EmploymentNumber> numbers) {
        return nobody("id", numbers.stream().map(EmploymentNumber::text).toArray());
    }

    @Override
    public List<HrEmployee> findByIdentity(CustomerKey customer, Collection<PersonalIdentityNumber> identityNumbers) {
        return nobody(
                "ssn",
                identityNumbers.stream()
                        .map(PersonalIdentityNumber::twelveDigits)
                        .toArray());
    }

    @Override
    public List<HrWriteOutcome> write(CustomerKey customer, List<HrWrite> batch) {
        List<Row> rows = new ArrayList<>(batch.size());
        List<HrWriteOutcome> written = new ArrayList<>(batch.size());
        for (HrWrite write : batch) {
            Row row = row(((HrWrite.Create) write).employee());
            rows.add(row);
            written.add(new HrWriteOutcome.Written(new HrEmployeeId(String.valueOf(row.values()[0])), 1));
        }
        try (PeopleTable table = PeopleTable.on(database.getConnection())) {
            table.insert(rows);
            table.finish();
            return written;
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException("The flat register takes no more", failed);
        }
    }

    private static Row row(Employee employee) {
        @Nullable String[] values = FIELDS.stream().map(employee::get).toArray(String[]::new);
        return new Row(values, employee.hashCode());
    }

    /** Looks all the same: the limit does not, but we always do. */
    private List<HrEmployee> nobody(String column, Object[] keys) {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select count(*) from person where " + column + " = any(?)")) {
            query.setArray(1, connection.createArrayOf("varchar", keys));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                if (row.getLong(1) > 0) {
                    throw new IllegalStateException("The flat register only takes a first import");
                }
                return List.of();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The flat register does not answer", failed);
        }
    }
}
