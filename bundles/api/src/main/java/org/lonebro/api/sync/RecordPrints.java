// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

import org.jspecify.annotations.Nullable;

/**
 * Fingerprints by which the next run knows a record again without decrypting anything.
 *
 * @param source of the record's bytes as received and the rules in force; null if the record must be looked at again next
 *     time although its bytes did not change (a conflict waits)
 * @param values of the normalised values and the rules in force; null as above
 * @param identity of the normalised identity number alone; null if the person has none
 */
public record RecordPrints(
        @Nullable Fingerprint source, @Nullable Fingerprint values, @Nullable Fingerprint identity) {}
