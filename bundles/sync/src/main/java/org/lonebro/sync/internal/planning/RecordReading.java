// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.planning;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.store.EmployeeLink;

/** The looking into a page's records, which another thread may do meanwhile; it touches no database. */
final class RecordReading {
    private final FutureTask<List<LookedInto<EmployeeLink>>> known;
    private final FutureTask<List<LookedInto<PayrollEmployeeId>>> newcomers;

    RecordReading(
            Callable<List<LookedInto<EmployeeLink>>> known, Callable<List<LookedInto<PayrollEmployeeId>>> newcomers) {
        this.known = new FutureTask<>(known);
        this.newcomers = new FutureTask<>(newcomers);
    }

    /** What is not begun yet is done here. */
    void run() {
        known.run();
        newcomers.run();
    }

    /** Takes over what no other thread has begun, and waits for what one has: the records are valid no longer than this. */
    void end() {
        run();
        result(known);
        result(newcomers);
    }

    List<LookedInto<EmployeeLink>> known() {
        return result(known);
    }

    List<LookedInto<PayrollEmployeeId>> newcomers() {
        return result(newcomers);
    }

    /** Waits on through an interruption: reading only computes, and its end is near. */
    private static <T> T result(FutureTask<T> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException stopped) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error fault) {
                throw fault;
            }
            throw new IllegalStateException("Records could not be looked into", failed.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
