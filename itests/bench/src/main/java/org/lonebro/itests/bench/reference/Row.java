// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.bench.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as the reference keeps it: flat texts.
 *
 * @param values in order of {@link #COLUMNS}, the id first
 * @param hash of the record's bytes
 */
record Row(@Nullable String[] values, long hash) {
    static final List<String> COLUMNS = List.of(
            "id",
            "status",
            "ssn",
            "first_name",
            "last_name",
            "care_of",
            "street",
            "postal_code",
            "city",
            "country",
            "phone",
            "email",
            "periods",
            "pay_form",
            "hours",
            "salaries",
            "clearing",
            "account");
}
