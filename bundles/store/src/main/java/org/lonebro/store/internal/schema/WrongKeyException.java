// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.schema;

/** The configured key is not the one that the database was begun with. */
public final class WrongKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongKeyException() {
        super("The database was begun with another key");
    }
}
