// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

/**
 * The name an administrator gave a connection: the part after {@code ~} of its configuration.
 *
 * @param text lower-case letters, digits and hyphens, 1 to 64
 */
public record ConnectionName(String text) implements Comparable<ConnectionName> {
    public ConnectionName {
        if (!text.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw new IllegalArgumentException(
                    "A connection's name is 1 to 64 lower-case letters, digits and hyphens: " + text);
        }
    }

    @Override
    public int compareTo(ConnectionName other) {
        return text.compareTo(other.text);
    }
}
