// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.bench.measure;

import java.util.concurrent.atomic.AtomicLong;
import org.lonebro.itests.harness.DatabaseStep;
import org.lonebro.itests.harness.StatementWatch;

/** Counts statements, each row of a batch as one. */
public final class StatementCount implements StatementWatch {
    private final AtomicLong statements = new AtomicLong();

    @Override
    public void before(DatabaseStep step, String sql) {
        if (step == DatabaseStep.EXECUTE || step == DatabaseStep.BATCHED || step == DatabaseStep.BYPASS) {
            statements.incrementAndGet();
        }
    }

    public long sinceLast() {
        return statements.getAndSet(0);
    }
}
