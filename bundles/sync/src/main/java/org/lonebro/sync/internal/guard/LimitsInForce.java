// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.guard;

import java.util.Optional;
import org.lonebro.api.connector.ConnectionSettings;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.sync.GuardLimits;

/** Which limits hold on a connection today. */
@FunctionalInterface
public interface LimitsInForce {
    InForce today(ConnectionSettings settings);

    /**
     * The limits.
     *
     * @param because why they are not the ordinary ones; empty if they are
     */
    record InForce(GuardLimits limits, Optional<Reason> because) {}

    /** The ordinary ones on every day. */
    static LimitsInForce ordinary() {
        return settings -> new InForce(settings.limits(), Optional.empty());
    }
}
