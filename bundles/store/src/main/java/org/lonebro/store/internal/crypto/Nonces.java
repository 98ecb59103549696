// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.crypto;

import java.nio.ByteBuffer;
import java.security.SecureRandom;

/** Never the same 12 bytes twice: 8 random ones, drawn anew for each start and each four thousand million, and a count. */
final class Nonces {
    static final int LENGTH = 12;

    private final SecureRandom random = new SecureRandom();
    private long prefix = random.nextLong();
    private int count;

    synchronized byte[] next() {
        count++;
        if (count == 0) {
            prefix = random.nextLong();
        }
        return ByteBuffer.allocate(LENGTH).putLong(prefix).putInt(count).array();
    }
}
