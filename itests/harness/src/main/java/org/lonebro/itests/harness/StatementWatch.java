// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.harness;

import java.sql.SQLException;

/** Is told what is about to be done to a database, and may forbid it. Called by several threads at once. */
@FunctionalInterface
public interface StatementWatch {
    /**
     * Called before each step.
     *
     * @param sql the statement; empty for a commit or a new connection
     * @throws SQLException to let the step fail before it happens
     */
    void before(DatabaseStep step, String sql) throws SQLException;
}
