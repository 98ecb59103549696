// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.cases;

import org.lonebro.store.internal.TestDatabase;

class H2CasesTest extends CasesContract {
    @Override
    protected TestDatabase database() {
        return TestDatabase.H2;
    }
}
