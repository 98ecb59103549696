// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.sync.RunProgress;
import org.lonebro.api.sync.RunState;

/** How far a run in work has come: moved by the run's threads, read by any. */
public final class RunMeter {
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong planned = new AtomicLong();
    private final AtomicLong applied = new AtomicLong();
    private volatile @Nullable Long expected;

    /** Planning begins, perhaps anew. */
    public void restart() {
        read.set(0);
        planned.set(0);
        applied.set(0);
    }

    public void expect(@Nullable Long people) {
        expected = people;
    }

    public void read(long people) {
        read.addAndGet(people);
    }

    public void planned(long lines) {
        planned.addAndGet(lines);
    }

    public void applied(long lines) {
        applied.addAndGet(lines);
    }

    public RunProgress progress(RunState state) {
        return new RunProgress(state, read.get(), expected, planned.get(), applied.get());
    }
}
