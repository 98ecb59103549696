// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.applying;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.lonebro.api.connector.StopSignal;
import org.lonebro.api.host.HrRegister;
import org.lonebro.api.mapping.Normaliser;
import org.lonebro.api.store.RunJournal.Entry;
import org.lonebro.api.sync.PlannedOperation;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.sync.internal.RunMeter;
import org.lonebro.sync.internal.Scope;
import org.lonebro.sync.internal.Stores;

/**
 * Applies a stored plan from where its record ends. While HR writes a batch, the one before is recorded and the one after is
 * read; records stay in order, so that a kill leaves at most two batches written but not recorded.
 */
public final class PlanApplying {
    private final Stores stores;
    private final Normaliser normaliser;
    private final ExecutorService threads;
    private final int batchSize;

    public PlanApplying(Stores stores, Normaliser normaliser, ExecutorService threads, int batchSize) {
        this.stores = stores;
        this.normaliser = normaliser;
        this.threads = threads;
        this.batchSize = batchSize;
    }

    /** How far applying came. */
    public enum Reach {
        THROUGH,
        STOPPED
    }

    /** Ends when the plan does, or after a batch when told to stop. */
    public Reach apply(SyncRun run, Scope scope, HrRegister register, StopSignal stop, RunMeter meter)
            throws InterruptedException {
        SecondLook secondLook = new SecondLook(register, stores.links(), normaliser, scope);
        BatchWriting writing = new BatchWriting(register, secondLook, scope);
        BatchRecording recording = new BatchRecording(stores.journal(), stores.links(), scope.connection(), run.id());
        Future<List<PlannedOperation>> ahead = read(run, run.appliedThrough());
        Future<Void> recorded = done();
        Reach reach = Reach.STOPPED;
        try {
            while (!stop.stopped()) {
                List<PlannedOperation> batch = result(ahead);
                if (batch.isEmpty()) {
                    reach = Reach.THROUGH;
                    break;
                }
                ahead = read(run, batch.get(batch.size() - 1).sequence());
                List<Entry> entries = writing.write(batch);
                result(recorded);
                recorded = threads.submit(() -> {
                    recording.record(batch, entries);
                    meter.applied(batch.size());
                    return null;
                });
            }
        } finally {
            settle(ahead);
            settle(recorded);
        }
        result(recorded);
        return reach;
    }

    private Future<List<PlannedOperation>> read(SyncRun run, long after) {
        return threads.submit(() -> stores.plans().read(run.id(), after, batchSize));
    }

    private static Future<Void> done() {
        FutureTask<Void> done = new FutureTask<>(() -> null);
        done.run();
        return done;
    }

    private static <T> T result(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            if (failed.getCause() instanceof Error fault) {
                throw fault;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** Nothing of the run may still be going on when its end is written; what failed here is told by {@link #result}. */
    private static void settle(Future<?> future) throws InterruptedException {
        try {
            future.get();
        } catch (ExecutionException | CancellationException toldElsewhere) {
            future.cancel(false);
        }
    }
}
