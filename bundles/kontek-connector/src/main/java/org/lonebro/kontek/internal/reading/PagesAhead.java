// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.kontek.internal.json.ScannedPage;

/** Fetches pages on other threads before they are needed, and gives them out in order. For one thread. */
final class PagesAhead implements AutoCloseable {
    private final PageSource source;
    private final Executor executor;
    private final Deque<FutureTask<ScannedPage>> underWay = new ArrayDeque<>();
    private long nextToFetch = 1;

    PagesAhead(PageSource source, Executor executor) {
        this.source = source;
        this.executor = executor;
    }

    /** Sees to it that all pages up to that one are being fetched. */
    void fetchThrough(long page, int size) throws ConnectorException {
        for (; nextToFetch <= page; nextToFetch++) {
            long number = nextToFetch;
            FutureTask<ScannedPage> task = new FutureTask<>(() -> source.fetch(number, size));
            try {
                executor.execute(task);
            } catch (RejectedExecutionException e) {
                throw ConnectorException.lasting(Reason.of(ReasonCode.CANCELLED), e);
            }
            underWay.add(task);
        }
    }

    /** The next page in order. */
    ScannedPage next() throws ConnectorException {
        FutureTask<ScannedPage> task = underWay.remove();
        try {
            return task.get();
        } catch (InterruptedException e) {
            underWay.add(task);
            Thread.currentThread().interrupt();
            throw ConnectorException.lasting(Reason.of(ReasonCode.CANCELLED), e);
        } catch (CancellationException e) {
            throw ConnectorException.lasting(Reason.of(ReasonCode.CANCELLED), e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ConnectorException failure) {
                throw failure;
            }
            String kind = String.valueOf(e.getCause().getClass().getSimpleName());
            throw ConnectorException.lasting(Reason.of(ReasonCode.UNEXPECTED, kind), e.getCause());
        }
    }

    /** Stops what is under way. */
    @Override
    public void close() {
        if (underWay.isEmpty()) {
            return;
        }
        underWay.forEach(task -> task.cancel(true));
        source.abandon();
    }
}
