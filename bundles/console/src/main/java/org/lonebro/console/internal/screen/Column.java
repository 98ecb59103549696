// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.screen;

/** A column of a {@link Table}; its title may be empty. */
public record Column(String title, Alignment alignment) {
    /** To which side its cells lean. */
    public enum Alignment {
        LEFT,
        RIGHT
    }

    public static Column text(String title) {
        return new Column(title, Alignment.LEFT);
    }

    public static Column number(String title) {
        return new Column(title, Alignment.RIGHT);
    }
}
