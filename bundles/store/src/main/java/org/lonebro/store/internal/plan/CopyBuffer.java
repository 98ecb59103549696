// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.plan;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.sync.Fingerprint;

/** Rows in the binary form that PostgreSQL's COPY documents: per value its length and its bytes, big end first. */
final class CopyBuffer {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int NULL = -1;
    private static final short TRAILER = -1;

    private ByteBuffer bytes = ByteBuffer.allocate(1 << 16);

    /** Starts anew; the memory is used again. */
    void begin() {
        bytes.clear();
        bytes.put(SIGNATURE).putInt(0).putInt(0);
    }

    void row(short columns) {
        room(Short.BYTES).putShort(columns);
    }

    void put(long number) {
        room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(number);
    }

    void put(@Nullable Long number) {
        if (number == null) {
            none();
        } else {
            put(number.longValue());
        }
    }

    void put(@Nullable Fingerprint print) {
        if (print == null) {
            none();
            none();
        } else {
            put(print.high());
            put(print.low());
        }
    }

    void put(@Nullable String text) {
        put(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    void put(byte @Nullable [] value) {
        if (value == null) {
            none();
        } else {
            room(Integer.BYTES + value.length).putInt(value.length).put(value);
        }
    }

    void flag(boolean set) {
        room(Integer.BYTES + 1).putInt(1).put((byte) (set ? 1 : 0));
    }

    void end() {
        room(Short.BYTES).putShort(TRAILER);
    }

    byte[] bytes() {
        return bytes.array();
    }

    int length() {
        return bytes.position();
    }

    private void none() {
        room(Integer.BYTES).putInt(NULL);
    }

    private ByteBuffer room(int more) {
        if (bytes.remaining() < more) {
            ByteBuffer larger = ByteBuffer.allocate(Math.max(2 * bytes.capacity(), bytes.position() + more));
            bytes = larger.put(bytes.flip());
        }
        return bytes;
    }
}
