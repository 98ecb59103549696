// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.http;

import java.time.Duration;

/** Waits; a test's one does not. */
@FunctionalInterface
public interface Pause {
    void pause(Duration duration) throws InterruptedException;
}
