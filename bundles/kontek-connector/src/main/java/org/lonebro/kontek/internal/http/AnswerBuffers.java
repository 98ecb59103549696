// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.http;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Buffers used again from page to page: a fresh one of half a megabyte for each page would keep the collector busy. */
public final class AnswerBuffers {
    private static final int SMALLEST = 64 * 1024;
    private static final int LARGEST_KEPT = 4 * 1024 * 1024;

    private final Queue<byte[]> free = new ConcurrentLinkedQueue<>();

    /** A buffer of more than that size, so that the end can be seen without growing. */
    byte[] take(long size) {
        byte[] buffer = free.poll();
        return buffer != null && buffer.length > size ? buffer : new byte[(int) Math.max(size + size / 8, SMALLEST)];
    }

    /** The buffer's content is no longer needed. */
    public void giveBack(byte[] buffer) {
        if (buffer.length <= LARGEST_KEPT) {
            free.add(buffer);
        }
    }
}
