// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.hr;

/** Which of the host's customers is meant; the host chooses the text and it never changes. */
public record CustomerKey(String text) {
    public CustomerKey {
        if (text.isBlank()) throw new IllegalArgumentException("A customer key must not be blank");
    }
}
