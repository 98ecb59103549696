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
import org.lonebro.sync.internal.CardsInHand;
import org.lonebro.sync.internal.RunMeter;
import org.lonebro.sync.internal.Stores;
import org.lonebro.sync.internal.applying.Carrying.Carried;

/**
 * Applies a stored plan from where its record ends. While a batch is carried out, the one before is recorded and the one after is
 * read; records stay in order, so that a kill leaves at most two batches written but not recorded. A batch's cards are in hand
 * until it is recorded.
 */
public final class PlanApplying {
    private final Stores stores;
    private final CardsInHand cards;
    private final ExecutorService threads;
    private final int batchSize;

    public PlanApplying(Stores stores, CardsInHand cards, ExecutorService threads, int batchSize) {
        this.stores = stores;
        this.cards = cards;
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
        int most = carrying.peoplePerBatch(batchSize);
        Future<List<PlannedOperation>> ahead = read(run, run.appliedThrough(), most);
        Future<Void> recorded = done();
        BatchInHand inHand = BatchInHand.none(cards, run.connection());
        Reach reach = Reach.STOPPED;
        try {
            while (!stop.stopped()) {
                List<PlannedOperation> batch = result(ahead);
                if (batch.isEmpty()) {
                    reach = Reach.THROUGH;
                    break;
                }
                ahead = read(run, batch.get(batch.size() - 1).sequence(), most);
                BatchInHand taken = BatchInHand.take(cards, run.connection(), batch);
                inHand = taken;
                Carried carried = carrying.carry(batch, stop);
                result(recorded);
                List<Entry> entries = carried.entries();
                if (!entries.isEmpty()) {
                    List<PlannedOperation> done = batch.subList(0, entries.size());
                    recorded = threads.submit(() -> {
                        try {
                            recording.record(done, entries);
                        } finally {
                            taken.putDown();
                        }
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
            try {
                settle(ahead);
                settle(recorded);
            } finally {
                inHand.putDown();
            }
        }
        result(recorded);
        return reach;
    }

    private Future<List<PlannedOperation>> read(SyncRun run, long after, int most) {
        return threads.submit(() -> stores.plans().read(run.id(), after, most));
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
