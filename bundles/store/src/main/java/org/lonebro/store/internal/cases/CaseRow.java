// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.PersonCase;
import org.lonebro.store.internal.crypto.Seal;
import org.lonebro.store.internal.plan.DecisionsCodec;
import org.lonebro.store.internal.sql.Rows;

/** The columns of a case, in the order they are read. */
final class CaseRow {
    private static final String COLUMNS = "select k.number, c.name, k.payroll_id, k.hr_id, k.decision, k.opened_at,"
            + " k.opened_by, k.winner, k.ruled_by, k.ruled_at from ";

    static final String SELECT = COLUMNS + "person_case k join payroll_connection c on c.id = k.connection";

    /** Of the people whose ids are the one argument. */
    static final String OF_PEOPLE = COLUMNS + "unnest(?) p (id) join person_case k on k.payroll_id = p.id"
            + " join payroll_connection c on c.id = k.connection";

    private CaseRow() {}

    /** Empty for a field that a newer version wrote. */
    static Stream<PersonCase> of(ResultSet row, Seal seal) throws SQLException {
        long number = row.getLong(1);
        ConnectionName connection = new ConnectionName(row.getString(2));
        PayrollEmployeeId person = new PayrollEmployeeId(row.getString(3));
        HrEmployeeId card = new HrEmployeeId(row.getString(4));
        byte[] decision = seal.open(Seal.Purpose.CASE, connection, person, row.getBytes(5));
        var openedAt = Objects.requireNonNull(Rows.instant(row, 6));
        Actor openedBy = new Actor(row.getString(7));
        Optional<PersonCase.RuledBy> ruling = ruling(row);
        return DecisionsCodec.decode(decision).stream()
                .map(field -> new PersonCase(number, connection, person, card, field, openedAt, openedBy, ruling));
    }

    private static Optional<PersonCase.RuledBy> ruling(ResultSet row) throws SQLException {
        String winner = row.getString(8);
        return winner == null
                ? Optional.empty()
                : Optional.of(new PersonCase.RuledBy(
                        ConflictRule.valueOf(winner),
                        new Actor(row.getString(9)),
                        Objects.requireNonNull(Rows.instant(row, 10))));
    }
}
