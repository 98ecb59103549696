// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.connector;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of people.
 *
 * @param number from 1
 * @param expected people the payroll says it has in all; null if it does not say
 */
public record RecordPage(int number, @Nullable Long expected, List<SourceRecord> records) {
    public RecordPage {
        records = List.copyOf(records);
    }
}
