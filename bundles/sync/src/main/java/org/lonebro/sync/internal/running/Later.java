// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.running;

import java.time.Duration;

/** Where runs are worked on. */
public interface Later {
    /** On a thread for runs, as soon as one is free. */
    void now(Runnable work);

    /** The same, but not before. */
    void after(Duration delay, Runnable work);
}
