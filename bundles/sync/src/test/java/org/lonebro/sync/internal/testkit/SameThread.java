// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.testkit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import org.lonebro.sync.internal.running.Later;

/** Works at once on the caller's thread; what is put off waits until it is let go. */
public final class SameThread extends AbstractExecutorService implements Later {
    private final Queue<Runnable> putOff = new ArrayDeque<>();

    @Override
    public void now(Runnable work) {
        work.run();
    }

    @Override
    public void after(Duration delay, Runnable work) {
        putOff.add(work);
    }

    /** Time passes: what was put off until now is done. */
    public void letTimePass() {
        for (int due = putOff.size(); due > 0; due--) {
            putOff.remove().run();
        }
    }

    public int waiting() {
        return putOff.size();
    }

    @Override
    public void execute(Runnable command) {
        command.run();
    }

    @Override
    public void shutdown() {
        putOff.clear();
    }

    @Override
    public List<Runnable> shutdownNow() {
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return false;
    }

    @Override
    public boolean isTerminated() {
        return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return true;
    }
}
