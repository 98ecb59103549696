// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several threads that begin at the same moment. */
public final class Together {
    private Together() {}

    /** What one thread does, by its number from 0. */
    @FunctionalInterface
    public interface Part<T> {
        List<T> of(int thread) throws Exception;
    }

    /** All they gave, once the last has ended; the fault of one is the fault of all. */
    public static <T> List<T> run(int threads, Part<T> part) throws Exception {
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<List<T>>> calls = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int thread = i;
                calls.add(() -> {
                    start.await();
                    return part.of(thread);
                });
            }
            List<T> all = new ArrayList<>();
            for (Future<List<T>> call : pool.invokeAll(calls)) {
                all.addAll(call.get());
            }
            return all;
        } finally {
            pool.shutdownNow();
        }
    }
}
