// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.applying;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.connector.StopSignal;
import org.lonebro.api.store.RunJournal.Entry;
import org.lonebro.api.sync.PlannedOperation;
import org.lonebro.sync.internal.Lanes;
import org.lonebro.sync.internal.applying.LineSending.Prepared;

/** Sends several people at once; lines that write elsewhere are handed on. */
public final class PayrollCarrying implements Carrying {
    private static final int ROUNDS = 32;

    private final LineSending sending;
    private final Carrying others;
    private final Lanes lanes;

    /** @param lanes as many as people are to be sent at once */
    public PayrollCarrying(LineSending sending, Carrying others, Lanes lanes) {
        this.sending = sending;
        this.others = others;
        this.lanes = lanes;
    }

    /** A second or two: long enough for all lanes to be busy, short enough for who waits to save a card. */
    @Override
    public int peoplePerBatch(int most) {
        return Math.min(most, lanes.atOnce() * ROUNDS);
    }

    @Override
    public Carried carry(List<PlannedOperation> batch, StopSignal stop) throws InterruptedException {
        List<PlannedOperation> toSend =
                batch.stream().filter(line -> line.kind().writesPayroll()).toList();
        List<PlannedOperation> rest =
                batch.stream().filter(line -> !line.kind().writesPayroll()).toList();
        Iterator<Entry> elsewhere = rest.isEmpty()
                ? List.<Entry>of().iterator()
                : others.carry(rest, stop).entries().iterator();
        Sendings sendings = new Sendings(stop);
        if (!toSend.isEmpty()) {
            sendings.begin(toSend);
        }
        List<Entry> entries = new ArrayList<>(batch.size());
        boolean gap = false;
        for (PlannedOperation line : batch) {
            Entry entry = line.kind().writesPayroll() ? sendings.next() : elsewhere.next();
            gap |= entry == null;
            if (!gap && entry != null) {
                entries.add(entry);
            }
        }
        sendings.rethrow();
        return new Carried(entries, Optional.ofNullable(sendings.closed));
    }

    /** The sendings of one batch; none is left running when the last was asked for. */
    private final class Sendings {
        private final StopSignal stop;
        private final List<FutureTask<@Nullable Entry>> tasks = new ArrayList<>();
        private int asked;
        private volatile @Nullable ConnectorException closed;
        private volatile @Nullable Throwable fault;

        Sendings(StopSignal stop) {
            this.stop = stop;
        }

        void begin(List<PlannedOperation> lines) {
            Prepared prepared = sending.prepare(lines);
            for (PlannedOperation line : lines) {
                FutureTask<@Nullable Entry> task = new FutureTask<>(() -> send(prepared, line));
                tasks.add(task);
                lanes.execute(task);
            }
        }

        private @Nullable Entry send(Prepared prepared, PlannedOperation line) throws InterruptedException {
            if (stop.stopped() || closed != null || fault != null) {
                return null;
            }
            try {
                return prepared.send(line);
            } catch (ConnectorException way) {
                closed = way;
                return null;
            } catch (RuntimeException | Error ours) {
                fault = ours;
                throw ours;
            }
        }

        /** Null if it was not carried out. */
        @Nullable
        Entry next() throws InterruptedException {
            try {
                return tasks.get(asked++).get();
            } catch (ExecutionException failed) {
                fault = failed.getCause();
                return null;
            }
        }

        void rethrow() {
            if (fault instanceof RuntimeException ours) {
                throw ours;
            }
            if (fault instanceof Error ours) {
                throw ours;
            }
            if (fault != null) {
                throw new IllegalStateException(fault);
            }
        }
    }
}
