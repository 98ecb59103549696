// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** So many pieces of work at once, on threads that others use, too; in the order they came. */
public final class Lanes implements Executor {
    private final Executor threads;
    private final int atOnce;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int busy;

    public Lanes(Executor threads, int atOnce) {
        this.threads = threads;
        this.atOnce = atOnce;
    }

    public int atOnce() {
        return atOnce;
    }

    /** @param work must not throw */
    @Override
    public void execute(Runnable work) {
        synchronized (this) {
            waiting.add(work);
            if (busy == atOnce) {
                return;
            }
            busy++;
        }
        threads.execute(this::work);
    }

    private void work() {
        Runnable next = next();
        while (next != null) {
            next.run();
            next = next();
        }
    }

    private synchronized @Nullable Runnable next() {
        Runnable next = waiting.poll();
        if (next == null) {
            busy--;
        }
        return next;
    }
}
