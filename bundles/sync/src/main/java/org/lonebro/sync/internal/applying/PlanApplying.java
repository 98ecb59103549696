// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.applying;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.connector.StopSignal;
import org.lonebro.api.store.RunJournal.Entry;
import org.lonebro.api.sync.PlannedOperation;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.sync.internal.RunMeter;
import org.lonebro.sync.internal.Stores;
import org.lonebro.sync.internal.applying.Carrying.Carried;

/**
 * Applies a stored plan from where its record ends. While a batch is carried out, the one before is recorded and the one after is
 * read; records stay in order, so that a kill leaves at most two batches written but not recorded.
 */
public final class PlanApplying {
    private final Stores stores;
    private final ExecutorService threads;
    private final int batchSize;

    public PlanApplying(Stores stores, ExecutorService threads, int batchSize) {
        this.stores = stores;
        this.threads = threads;
        this.batchSize = batchSize;
    }

    /** How far applying came. */
    public enum Reach {
        THROUGH,
        STOPPED
    }

    /**
     * Ends when the plan does, or when told to stop.
     *
     * @throws ConnectorException if the way to the payroll was closed; what was done before is recorded
     */
    public Reach apply(SyncRun run, Carrying carrying, StopSignal stop, RunMeter meter)
            throws ConnectorException, InterruptedException {
        BatchRecording recording = new BatchRecording(stores.journal(), stores.links(), run.connection(), run.id());
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
                Carried carried = carrying.carry(batch, stop);
                result(recorded);
                List<Entry> entries = carried.entries();
                if (!entries.isEmpty()) {
                    List<PlannedOperation> done = batch.subList(0, entries.size());
                    recorded = threads.submit(() -> {
                        recording.record(done, entries);
                        meter.applied(done.size());
                        return null;
                    });
                }
                if (carried.closed().isPresent()) {
                    throw carried.closed().get();
                }
                if (entries.size() < batch.size()) {
                    break;
                }
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
