// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.plan;

import org.lonebro.store.internal.TestDatabase;

class H2PlansTest extends PlansContract {
    @Override
    protected TestDatabase database() {
        return TestDatabase.H2;
    }
}
