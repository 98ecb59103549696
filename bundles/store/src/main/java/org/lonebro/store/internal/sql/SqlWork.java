// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.sql;

import java.sql.Connection;
import java.sql.SQLException;

/** Something done on a database connection. */
@FunctionalInterface
public interface SqlWork<T> {
    T on(Connection connection) throws SQLException;
}
