// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.state;

import org.lonebro.store.internal.TestDatabase;

class H2StatesTest extends StatesContract {
    @Override
    protected TestDatabase database() {
        return TestDatabase.H2;
    }
}
