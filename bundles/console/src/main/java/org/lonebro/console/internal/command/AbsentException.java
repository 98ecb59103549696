// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.command;

/** A part of the house that is needed is not there just now. */
final class AbsentException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String key;

    /** @param key of the sentence that says so */
    AbsentException(String key) {
        super(key);
        this.key = key;
    }

    String key() {
        return key;
    }
}
