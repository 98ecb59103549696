// SPDX-License-Identifier: Apache-2.0
package org.lonebro.demo.internal;

import org.lonebro.api.sync.ConnectionName;

/** The story's second half: what leaves HR for Kontek. */
interface WayBack {
    /** Nothing is written to a Kontek that is not the simulator: it may be somebody's payroll. */
    WayBack UNTOLD = connection -> true;

    /** Tells it; says whether all came to a good end. */
    boolean told(ConnectionName connection) throws InterruptedException;
}
