// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

/**
 * Who asked or decided, as the audit trail shows it.
 *
 * @param name a login name or the name of a schedule; not blank
 */
public record Actor(String name) {
    public Actor {
        if (name.isBlank()) {
            throw new IllegalArgumentException("An actor has a name");
        }
    }
}
