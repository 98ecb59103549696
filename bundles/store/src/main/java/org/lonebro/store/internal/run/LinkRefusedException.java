// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.run;

import java.util.List;
import org.lonebro.api.store.StoreException;
import org.lonebro.api.sync.ConnectionName;

/** A constraint refused one of these links; which one is found after the rollback. */
final class LinkRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ConnectionName connection;
    private final transient List<LinkChanges.Change> made;
    private final StoreException fault;

    LinkRefusedException(ConnectionName connection, List<LinkChanges.Change> made, StoreException fault) {
        super("A link was refused");
        this.connection = connection;
        this.made = made;
        this.fault = fault;
    }

    ConnectionName connection() {
        return connection;
    }

    List<LinkChanges.Change> made() {
        return made;
    }

    StoreException fault() {
        return fault;
    }
}
