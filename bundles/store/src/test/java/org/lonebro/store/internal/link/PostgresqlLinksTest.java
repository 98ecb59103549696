// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.link;

import org.lonebro.store.internal.TestDatabase;

class PostgresqlLinksTest extends LinksContract {
    @Override
    protected TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }
}
