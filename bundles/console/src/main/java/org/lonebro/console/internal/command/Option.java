// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.command;

import java.util.Arrays;
import java.util.Optional;

/** What may be typed besides plain words. */
enum Option {
    CONNECTION("-c", Form.WITH_VALUE),
    RUN("--run", Form.WITH_VALUE),
    KIND("--kind", Form.WITH_VALUE),
    COUNT("-n", Form.WITH_VALUE),
    ALL("--all", Form.ALONE),
    FOR("--for", Form.WITH_VALUE),
    FAILED("--failed", Form.WITH_VALUE),
    APPLY("--apply", Form.ALONE),
    ALWAYS("--always", Form.ALONE),
    FORGET("--forget", Form.WITH_VALUE),
    REFUSE("--refuse", Form.ALONE);

    private enum Form {
        ALONE,
        WITH_VALUE
    }

    private final String typed;
    private final Form form;

    Option(String typed, Form form) {
        this.typed = typed;
        this.form = form;
    }

    String typed() {
        return typed;
    }

    boolean hasValue() {
        return form == Form.WITH_VALUE;
    }

    static Optional<Option> typed(String word) {
        return Arrays.stream(values())
                .filter(option -> option.typed.equals(word))
                .findFirst();
    }
}
