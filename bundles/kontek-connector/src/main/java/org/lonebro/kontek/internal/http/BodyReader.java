// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.http;

import java.io.IOException;
import java.util.Arrays;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** Reads an answer's body up to a size. */
final class BodyReader {
    private static final long MEGABYTE = 1024 * 1024;
    private static final int LOOKED_AT = 16;

    /** @param bytes may be longer than the body */
    record Body(byte[] bytes, int length) {
        /** The first character that is no white space or mark of byte order; -1 if there is none. */
        int firstCharacter() {
            for (int i = 0; i < Math.min(length, LOOKED_AT); i++) {
                int c = bytes[i] & 0xFF;
                boolean passedOver = c <= ' ' || c == 0xEF || c == 0xBB || c == 0xBF;
                if (!passedOver) {
                    return c;
                }
            }
            return -1;
        }
    }

    private final int megabytes;

    BodyReader(int megabytes) {
        this.megabytes = megabytes;
    }

    int megabytes() {
        return megabytes;
    }

    /** The body; null if it is too large. */
    @Nullable
    Body read(ResponseBody body, AnswerBuffers buffers) throws IOException {
        long most = megabytes * MEGABYTE;
        long announced = body.contentLength();
        if (announced > most) {
            return null;
        }
        BufferedSource source = body.source();
        byte[] bytes = buffers.take(Math.max(announced, 0));
        int length = 0;
        while (true) {
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(most + 1, length * 2L));
            }
            int read = source.read(bytes, length, bytes.length - length);
            if (read < 0) {
                return new Body(bytes, length);
            }
            length += read;
            if (length > most) {
                return null;
            }
        }
    }
}
