// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.Delivery;
import org.lonebro.api.sync.DeliveryState;
import org.lonebro.store.internal.sql.ReasonText;
import org.lonebro.store.internal.sql.Rows;

/** The columns of a mark, in the order they are read. */
final class MarkRow {
    static final String COLUMNS = "hr_id, number, hr_version, dead, attempts, marked_at, due, why, marked_by";

    private MarkRow() {}

    static Delivery of(ResultSet row, ConnectionName connection) throws SQLException {
        String why = row.getString(8);
        return new Delivery(
                connection,
                new HrEmployeeId(row.getString(1)),
                row.getLong(2),
                row.getLong(3),
                state(row.getBoolean(4), why == null),
                row.getInt(5),
                Objects.requireNonNull(Rows.instant(row, 6)),
                Objects.requireNonNull(Rows.instant(row, 7)),
                Optional.ofNullable(why).map(text -> ReasonText.parse(text).get(0)),
                new Actor(row.getString(9)));
    }

    static DeliveryState state(boolean dead, boolean untried) {
        if (dead) {
            return DeliveryState.DEAD;
        }
        return untried ? DeliveryState.DUE : DeliveryState.WAITING;
    }
}
