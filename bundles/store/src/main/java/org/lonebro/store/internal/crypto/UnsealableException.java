// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.crypto;

/** Sealed bytes that do not open: changed, moved to another person, or sealed with another key. */
public final class UnsealableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsealableException() {
        super("Stored values do not open with this key");
    }
}
