// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.plan;

import org.lonebro.store.internal.TestDatabase;

class PostgresqlPlansTest extends PlansContract {
    @Override
    protected TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }
}
