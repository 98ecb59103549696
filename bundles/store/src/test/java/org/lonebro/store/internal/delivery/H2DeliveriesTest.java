// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.delivery;

import org.lonebro.store.internal.TestDatabase;

class H2DeliveriesTest extends DeliveriesContract {
    @Override
    protected TestDatabase database() {
        return TestDatabase.H2;
    }
}
