// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.component;

import java.util.Collection;
import org.lonebro.api.sync.ConnectionName;

/** Wants to know when sides of connections come and go. Called by any thread; must not block. */
interface SidesWatcher {
    /** A connection's settings came or were replaced; called for those already there, too. */
    void appeared(ConnectionName connection);

    /** Something else of these connections came, or anything of them went. */
    void changed(Collection<ConnectionName> connections);
}
