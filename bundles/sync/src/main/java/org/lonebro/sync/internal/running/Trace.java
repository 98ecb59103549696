// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.running;

import org.jspecify.annotations.Nullable;

/**
 * Where a fault came from, without what it said: a message of a driver or of the host may quote a person's values, and a log
 * never may.
 */
public final class Trace extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 8;

    private Trace(Throwable fault, int depth) {
        super(fault.getClass().getName(), cause(fault, depth), false, true);
        setStackTrace(fault.getStackTrace());
    }

    public static Trace of(Throwable fault) {
        return new Trace(fault, 0);
    }

    private static @Nullable Throwable cause(Throwable fault, int depth) {
        Throwable cause = fault.getCause();
        return cause == null || depth == DEEPEST ? null : new Trace(cause, depth + 1);
    }
}
