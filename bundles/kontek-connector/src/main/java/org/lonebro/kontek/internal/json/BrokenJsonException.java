// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.json;

import org.jspecify.annotations.Nullable;

/** An answer that is not the JSON it should be. Tells what is wrong, never what stood there. */
public final class BrokenJsonException extends Exception {
    private static final long serialVersionUID = 1L;

    BrokenJsonException(String what) {
        super(what);
    }

    // A parser's own message quotes the text it stumbled over: only the kind of its exception is kept.
    BrokenJsonException(@Nullable Exception cause) {
        super(cause == null ? "broken" : cause.getClass().getSimpleName());
    }
}
