// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.fullstack.stage;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.lonebro.itests.harness.DatabaseStep;
import org.lonebro.itests.harness.StatementWatch;

/** Lets steps of a database fail for a while, then lets everything through again. */
public final class Fuse implements StatementWatch {
    /** What a database says whose disk is full. */
    public static final String DISK_FULL = "53100";
    /** What a driver says whose server is gone. */
    public static final String CONNECTION_GONE = "08006";

    private record Blown(String sqlState, BiPredicate<DatabaseStep, String> hits) {}

    private final AtomicReference<@Nullable Blown> blown = new AtomicReference<>();
    private final AtomicInteger left = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();

    /** The next so many steps of the kind fail. */
    public void blow(int times, String sqlState, BiPredicate<DatabaseStep, String> hits) {
        left.set(times);
        blown.set(new Blown(sqlState, hits));
    }

    /** How many steps failed so far. */
    public int failures() {
        return failures.get();
    }

    @Override
    public void before(DatabaseStep step, String sql) throws SQLException {
        Blown now = blown.get();
        if (now == null || !now.hits().test(step, sql)) {
            return;
        }
        if (left.getAndDecrement() > 0) {
            failures.incrementAndGet();
            throw new SQLException("the database cannot go on", now.sqlState());
        }
        blown.set(null);
    }
}
