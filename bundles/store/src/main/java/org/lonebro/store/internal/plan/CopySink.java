// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.sync.PlannedOperation;
import org.lonebro.api.sync.RecordPrints;
import org.lonebro.api.sync.RunId;
import org.lonebro.store.internal.sql.ReasonText;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** PostgreSQL's COPY in its binary form. */
final class CopySink implements LineSink {
    private static final String COPY = "copy plan_line (" + LineRow.STORED + ") from stdin (format binary)";
    private static final short COLUMNS = 16;

    private final RunId run;
    private final LineSeal seal;
    private final CopyBuffer buffer = new CopyBuffer();

    CopySink(RunId run, LineSeal seal) {
        this.run = run;
        this.seal = seal;
    }

    /** Whether this connection lets its COPY be used. */
    static boolean fits(Connection connection) throws SQLException {
        return connection.isWrapperFor(PGConnection.class);
    }

    @Override
    public void store(Connection connection, List<PlannedOperation> lines) throws SQLException {
        buffer.begin();
        lines.forEach(this::put);
        buffer.end();
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        try {
            copy.writeToCopy(buffer.bytes(), 0, buffer.length());
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void put(PlannedOperation line) {
        HrEmployeeId card = line.hrId();
        RecordPrints prints = line.prints();
        buffer.row(COLUMNS);
        buffer.put(run.number());
        buffer.put(line.sequence());
        buffer.put(line.kind().name());
        buffer.put(line.payrollId().text());
        buffer.put(card == null ? null : card.text());
        buffer.put(line.hrVersion());
        buffer.flag(prints != null);
        put(prints);
        buffer.put(seal.values(line));
        buffer.put(seal.decisions(line));
        buffer.put(ReasonText.of(line.reasons()));
    }

    private void put(@Nullable RecordPrints prints) {
        buffer.put(prints == null ? null : prints.source());
        buffer.put(prints == null ? null : prints.values());
        buffer.put(prints == null ? null : prints.identity());
    }
}
