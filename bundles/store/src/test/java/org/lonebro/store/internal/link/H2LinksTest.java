// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.link;

import org.lonebro.store.internal.TestDatabase;

class H2LinksTest extends LinksContract {
    @Override
    protected TestDatabase database() {
        return TestDatabase.H2;
    }
}
