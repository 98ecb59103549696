// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.state;

import org.lonebro.store.internal.TestDatabase;

class PostgresqlStatesTest extends StatesContract {
    @Override
    protected TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }
}
