// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

import java.util.Optional;
import org.lonebro.api.reason.Reason;

/**
 * A connection at a glance.
 *
 * @param state how it is
 * @param why what is wrong and what to do; empty if nothing is
 * @param linked people linked
 * @param lastRun the newest run
 */
public record ConnectionOverview(
        ConnectionName name, ConnectionState state, Optional<Reason> why, long linked, Optional<SyncRun> lastRun) {}
