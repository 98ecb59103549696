// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.lonebro.api.sync.PlannedOperation;

/** The quickest way a database takes many plan lines. For one thread. */
interface LineSink {
    void store(Connection connection, List<PlannedOperation> lines) throws SQLException;
}
