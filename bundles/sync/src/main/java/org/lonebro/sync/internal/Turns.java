// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** One piece of work at a time per key; whoever comes meanwhile waits for its turn. Not to be taken twice by one thread. */
public final class Turns<K> {
    private final Map<K, CountDownLatch> taken = new ConcurrentHashMap<>();

    /** What is done in a turn. */
    @FunctionalInterface
    public interface Work<T, X extends Exception> {
        T done() throws X, InterruptedException;
    }

    public <T, X extends Exception> T during(K key, Work<T, X> work) throws X, InterruptedException {
        CountDownLatch mine = new CountDownLatch(1);
        CountDownLatch before = taken.putIfAbsent(key, mine);
        while (before != null) {
            before.await();
            before = taken.putIfAbsent(key, mine);
        }
        try {
            return work.done();
        } finally {
            taken.remove(key, mine);
            mine.countDown();
        }
    }
}
