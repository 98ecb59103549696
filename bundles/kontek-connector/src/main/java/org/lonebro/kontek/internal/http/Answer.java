// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.http;

/**
 * An answer to a read with code 200 that begins like JSON, or with code 404; or one to a write that speaks of the record.
 *
 * @param json whether it is JSON or says it is
 * @param body may be longer than the answer
 */
public record Answer(int status, boolean json, byte[] body, int length) {
    public boolean found() {
        return status / 100 == 2;
    }

    /** Shows no content: it is personal. */
    @Override
    public String toString() {
        return "Answer[" + status + ", " + length + " bytes]";
    }
}
