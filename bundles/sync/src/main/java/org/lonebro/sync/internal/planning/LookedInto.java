// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.planning;

import org.lonebro.sync.internal.records.PayrollRecords.Reading;

/** What somebody's record turned out to be; the record itself goes with its page. */
record LookedInto<T>(T who, Reading reading) {}
