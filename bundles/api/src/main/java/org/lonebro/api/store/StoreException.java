// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.store;

/** The database could not do it; nothing of the call was stored. The message holds no values. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
