// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.plan;

import java.util.ArrayList;
import java.util.List;
import org.lonebro.api.store.PlanStore.PlanWriter;
import org.lonebro.api.store.TurnedLines;
import org.lonebro.api.sync.Fingerprint;
import org.lonebro.api.sync.PlannedOperation;
import org.lonebro.store.internal.sql.Database;

/** Fills one buffer while the one before is sealed and stored in the background. */
final class JdbcPlanWriter implements PlanWriter {
    static final int BUFFER = 1_000;

    private final Database database;
    private final RunPlan plan;
    private final PlanFlusher flusher;
    private final Runnable removal;
    private final Repeats people = new Repeats();
    private final Repeats identities = new Repeats();
    private List<PlannedOperation> buffer = new ArrayList<>(BUFFER);
    private long last;
    private boolean finished;

    /** @param removal removes what was stored */
    JdbcPlanWriter(Database database, RunPlan plan, LineSink sink, Runnable removal) {
        this.database = database;
        this.plan = plan;
        this.flusher = new PlanFlusher(database, sink, plan.run());
        this.removal = removal;
    }

    @Override
    public void add(PlannedOperation operation) {
        if (finished || operation.sequence() != last + 1) {
            throw new IllegalStateException(
                    "Line " + operation.sequence() + " does not follow line " + last + " of an open plan");
        }
        last++;
        people.add(Repeats.hash(operation.payrollId().text()));
        Fingerprint identity =
                operation.prints() == null ? null : operation.prints().identity();
        if (identity != null) {
            identities.add(identity.low());
        }
        buffer.add(operation);
        if (buffer.size() == BUFFER) {
            flush();
        }
    }

    @Override
    public TurnedLines finish() {
        flush();
        flusher.await();
        PlanTurns turns = new PlanTurns(database, plan);
        turns.repeated(people.found(), identities.found());
        turns.linkedElsewhere();
        finished = true;
        return turns.turned();
    }

    @Override
    public void close() {
        flusher.stop();
        if (!finished) {
            finished = true;
            removal.run();
        }
    }

    private void flush() {
        flusher.store(buffer);
        buffer = new ArrayList<>(BUFFER);
    }
}
