// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.bench.reference;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Fetch, parse and write at the same time, a few pages apart. */
final class Stages {
    private static final int PAGES_BETWEEN = 3;

    private Stages() {}

    /** Gives pages until there are none. */
    interface Source<T> {
        Optional<T> next() throws Exception;
    }

    /** Makes one of another. */
    interface Step<A, B> {
        B make(A from) throws Exception;
    }

    /** Takes what came out. */
    interface Sink<T> {
        void take(T last) throws Exception;
    }

    static <A, B> void run(Source<A> fetch, Step<A, B> parse, Sink<B> write) throws Exception {
        BlockingQueue<Optional<A>> fetched = new ArrayBlockingQueue<>(PAGES_BETWEEN);
        BlockingQueue<Optional<B>> parsed = new ArrayBlockingQueue<>(PAGES_BETWEEN);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> fetching = threads.submit(() -> {
                for (Optional<A> page = fetch.next(); ; page = fetch.next()) {
                    fetched.put(page);
                    if (page.isEmpty()) {
                        return null;
                    }
                }
            });
            Future<?> parsing = threads.submit(() -> {
                for (Optional<A> page = fetched.take(); page.isPresent(); page = fetched.take()) {
                    parsed.put(Optional.of(parse.make(page.get())));
                }
                parsed.put(Optional.empty());
                return null;
            });
            for (Optional<B> page = next(parsed, fetching, parsing);
                    page.isPresent();
                    page = next(parsed, fetching, parsing)) {
                write.take(page.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static <B> Optional<B> next(BlockingQueue<Optional<B>> parsed, Future<?> fetching, Future<?> parsing)
            throws InterruptedException, ExecutionException {
        while (true) {
            Optional<B> page = parsed.poll(1, TimeUnit.SECONDS);
            if (page != null) {
                return page;
            }
            if (fetching.isDone()) {
                fetching.get();
            }
            if (parsing.isDone()) {
                parsing.get();
            }
        }
    }
}
