// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.command;

import org.lonebro.console.internal.text.Texts;

/** A command was not typed as it is to be. */
final class MistypedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String[] arguments;

    MistypedException(String key, String... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments.clone();
    }

    String sentence(Texts texts) {
        return texts.text(key, (Object[]) arguments);
    }
}
