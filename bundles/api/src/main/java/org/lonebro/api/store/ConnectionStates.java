// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.store;

import java.util.Optional;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.ConnectionState;
import org.osgi.annotation.versioning.ProviderType;

/** How each connection is. Throws {@link StoreException}. */
@ProviderType
public interface ConnectionStates {
    /** UNTESTED for one never heard of. */
    Standing standing(ConnectionName connection);

    void set(ConnectionName connection, Standing standing);

    /** A state and, where something is wrong, why. */
    record Standing(ConnectionState state, Optional<Reason> why) {}
}
