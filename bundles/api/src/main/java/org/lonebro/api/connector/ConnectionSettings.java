// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.connector;

import org.lonebro.api.hr.CustomerKey;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.GuardLimits;

/**
 * What the engine needs to know of a connection; what only the connector needs stays there.
 *
 * @param profile name of the field profile, such as {@code complete}
 */
public record ConnectionSettings(
        ConnectionName name, CustomerKey customer, String profile, GuardLimits limits, OutgoingSettings outgoing) {
    /** Settings with {@link OutgoingSettings#standard()}. */
    public ConnectionSettings(ConnectionName name, CustomerKey customer, String profile, GuardLimits limits) {
        this(name, customer, profile, limits, OutgoingSettings.standard());
    }
}
