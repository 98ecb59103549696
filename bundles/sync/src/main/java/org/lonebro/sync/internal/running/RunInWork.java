// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.running;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.connector.StopSignal;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.RunId;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.sync.internal.RunMeter;

/** A run this engine works on, from its claim until it ended or waits for a person. */
final class RunInWork implements StopSignal {
    private final ConnectionName connection;
    private final RunMeter meter = new RunMeter();
    private final CountDownLatch left = new CountDownLatch(1);
    private volatile @Nullable RunId run;
    private volatile RunState state = RunState.PLANNING;
    private volatile @Nullable Actor cancelledBy;
    private volatile boolean engineStops;
    private int tries;

    RunInWork(ConnectionName connection) {
        this.connection = connection;
    }

    ConnectionName connection() {
        return connection;
    }

    RunMeter meter() {
        return meter;
    }

    RunId run() {
        RunId id = run;
        if (id == null) {
            throw new IllegalStateException("The claim has no run yet");
        }
        return id;
    }

    boolean concerns(RunId id) {
        return id.equals(run);
    }

    RunState state() {
        return state;
    }

    void stands(SyncRun now) {
        run = now.id();
        state = now.state();
    }

    void cancel(Actor actor) {
        cancelledBy = actor;
    }

    boolean cancelled() {
        return cancelledBy != null;
    }

    void engineStops() {
        engineStops = true;
    }

    boolean interrupted() {
        return engineStops;
    }

    @Override
    public boolean stopped() {
        return engineStops || cancelled();
    }

    /** How often the store failed it after it could be read. */
    int failedAgain() {
        return ++tries;
    }

    void leave() {
        left.countDown();
    }

    void awaitLeft(Duration atMost) throws InterruptedException {
        left.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }
}
