// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.hr;

/** The one check all keys share. */
final class Texts {
    private Texts() {}

    static void requireNonBlank(String text, String what) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A " + what + " must not be blank");
        }
    }
}
