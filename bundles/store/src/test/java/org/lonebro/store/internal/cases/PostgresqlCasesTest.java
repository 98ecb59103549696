// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.cases;

import org.lonebro.store.internal.TestDatabase;

class PostgresqlCasesTest extends CasesContract {
    @Override
    protected TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }
}
