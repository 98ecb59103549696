// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

import org.osgi.annotation.versioning.ProviderType;

/** The standing question before every pay day. */
@ProviderType
public interface PaydayDesk {
    /**
     * Reads both sides now and compares; writes nothing. Takes as long as a read of everybody.
     *
     * @throws SyncRefusedException if the connection is unknown or one of its sides is absent or cannot be read
     */
    PaydayReport report(ConnectionName connection);
}
