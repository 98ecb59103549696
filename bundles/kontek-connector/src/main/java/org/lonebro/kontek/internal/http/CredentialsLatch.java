// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.http;

/**
 * Keeps us from locking a payroll user out: at most two tries with credentials that are refused, over all threads, then none
 * until the connection is configured anew. Once a call was accepted, many may be under way, as long as calls overlap; after a
 * pause no more are under way than could still be refused.
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

    private final int most;
    private int refused;
    private int underWay;
    private boolean trusted;
    // Those that were under way at a refusal say nothing of the credentials as they are now, if they were accepted
    // before it.
    private boolean doubtful;

    /** @param most how many calls may be under way with credentials that are known to be good */
    CredentialsLatch(int most) {
        this.most = Math.max(most, TRIES);
    }

    /** Waits for a place to call; false if nothing may be sent any more. */
    synchronized boolean enter() throws InterruptedException {
        while (refused < TRIES && underWay >= places()) {
            wait();
        }
        if (refused >= TRIES) {
            return false;
        }
        underWay++;
        return true;
    }

    private int places() {
        return trusted ? most : TRIES - refused;
    }

    synchronized void leave(Verdict verdict) {
        underWay--;
        if (verdict == Verdict.REFUSED || (verdict == Verdict.UNHEARD && refused > 0)) {
            refused++;
            trusted = false;
            doubtful = underWay > 0;
        } else if (verdict == Verdict.ACCEPTED && refused < TRIES && !doubtful) {
            refused = 0;
            trusted = true;
        }
        if (underWay == 0) {
            trusted = false;
            doubtful = false;
        }
        notifyAll();
    }

    synchronized boolean closed() {
        return refused >= TRIES;
    }
}
