// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.run;

import org.lonebro.store.internal.TestDatabase;

class PostgresqlRunsTest extends RunsContract {
    @Override
    protected TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }
}
