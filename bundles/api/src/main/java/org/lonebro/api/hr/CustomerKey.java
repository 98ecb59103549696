// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.hr;

/**
 * Which of the host's customers is meant.
 *
 * @param text chosen by the host, never changed, not personal data
 */
public record CustomerKey(String text) {
    public CustomerKey {
        Texts.requireNonBlank(text, "customer key");
    }
}
