// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.testkit;

/** Kills the process, so to speak: from a given step on every call to the outside fails. */
public final class Fuse {
    private long steps;
    private long burnsAt = Long.MAX_VALUE;

    /** The end of the process. */
    public static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed() {
            super("killed");
        }
    }

    public synchronized void burnAt(long step) {
        steps = 0;
        burnsAt = step;
    }

    public synchronized void mend() {
        burnsAt = Long.MAX_VALUE;
    }

    public synchronized boolean burnt() {
        return steps >= burnsAt;
    }

    synchronized void step() {
        if (++steps >= burnsAt) {
            throw new Killed();
        }
    }
}
