// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.schema;

import org.lonebro.store.internal.TestDatabase;

class H2OpeningTest extends OpeningContract {
    @Override
    protected TestDatabase database() {
        return TestDatabase.H2;
    }
}
