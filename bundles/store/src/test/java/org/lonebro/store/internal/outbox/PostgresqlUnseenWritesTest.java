// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.outbox;

import org.lonebro.store.internal.TestDatabase;

class PostgresqlUnseenWritesTest extends UnseenWritesContract {
    @Override
    protected TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }
}
