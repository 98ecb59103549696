// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What an administrator may choose about the rules.
 *
 * @param defaultCountry alpha-2
 * @param clearingTableFile used instead of the bundle's table
 * @param employmentFormFile words added to the bundle's
 */
public record RuleChoices(
        String defaultCountry,
        Optional<Path> clearingTableFile,
        Optional<Path> employmentFormFile,
        BigDecimal fullTimeWeeklyHours) {
    /** As everything comes: Sweden, the bundle's tables, 40 hours. */
    public static RuleChoices standard() {
        return new RuleChoices("SE", Optional.empty(), Optional.empty(), BigDecimal.valueOf(40));
    }
}
