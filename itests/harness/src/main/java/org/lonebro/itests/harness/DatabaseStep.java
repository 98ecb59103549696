// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.harness;

/** What can be done to a database. */
public enum DatabaseStep {
    CONNECT,
    EXECUTE,
    /** One row of a batch. */
    BATCHED,
    COMMIT,
    /** A way past JDBC, such as PostgreSQL's COPY. */
    BYPASS
}
