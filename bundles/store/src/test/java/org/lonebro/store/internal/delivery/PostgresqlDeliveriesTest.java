// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.delivery;

import org.lonebro.store.internal.TestDatabase;

class PostgresqlDeliveriesTest extends DeliveriesContract {
    @Override
    protected TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }
}
