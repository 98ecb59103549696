// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.http;

/**
 * Keeps us from locking a payroll user out: at most two tries with credentials that are refused, over all threads, then none
 * until the connection is configured anew. To be sure of it, no more calls are under way than could still be refused.
 */
final class CredentialsLatch {
    /** What a call told about the credentials. */
    enum Verdict {
        ACCEPTED,
        REFUSED,
        /** The answer spoke of something else. */
        UNTOLD,
        /** We hung up before the answer: after a refusal it has to be taken for another one. */
        UNHEARD
    }

    private static final int TRIES = 2;

    private int refused;
    private int underWay;

    /** Waits for a place to call; false if nothing may be sent any more. */
    synchronized boolean enter() throws InterruptedException {
        while (refused < TRIES && refused + underWay >= TRIES) {
            wait();
        }
        if (refused >= TRIES) {
            return false;
        }
        underWay++;
        return true;
    }

    synchronized void leave(Verdict verdict) {
        underWay--;
        if (verdict == Verdict.REFUSED || (verdict == Verdict.UNHEARD && refused > 0)) {
            refused++;
        } else if (verdict == Verdict.ACCEPTED && refused < TRIES) {
            refused = 0;
        }
        notifyAll();
    }

    synchronized boolean closed() {
        return refused >= TRIES;
    }
}
