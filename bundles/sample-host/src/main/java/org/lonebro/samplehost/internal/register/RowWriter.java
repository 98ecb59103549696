// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.register;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inserts many rows of one table at once. */
interface RowWriter {
    /**
     * @param columns their names, parted by commas
     * @param rows a value per column: text, number, date or truth
     */
    void insert(String table, String columns, List<@Nullable Object[]> rows) throws SQLException;
}
