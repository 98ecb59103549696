// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration {@code org.lonebro.mapper}; without any the defaults hold. */
@ObjectClassDefinition(
        name = "Lönebro mapping rules",
        description =
                "How values of HR and payroll are read and compared. A change makes the next run look at everybody again.")
public @interface MapperSettings {
    @AttributeDefinition(
            name = "Default country",
            description =
                    "Two capital letters (ISO 3166-1): where a person without a country lives, and whose telephone"
                            + " numbers are written without a country code.")
    String defaultCountry() default "SE";

    @AttributeDefinition(
            name = "Clearing table file",
            description =
                    "Path of a newer table of clearing numbers, UTF-8, columns from;to;bank;type;comment and a line"
                            + " \"# edition: 2024-02-22\". Empty: the table that comes with the bundle.")
    String clearingTableFile() default "";

    @AttributeDefinition(
            name = "Employment form file",
            description =
                    "Path of a table of your own words for employment forms, UTF-8, columns spelling;form. It is added"
                            + " to the words that come with the bundle and wins over them. Empty: only the bundle's words.")
    String employmentFormFile() default "";

    @AttributeDefinition(
            name = "Full-time weekly hours",
            description =
                    "Hours a week that count as full time where sysselsättningsgrad is worked out (above 0). The import"
                            + " carries hours and does not use it.")
    double fullTimeWeeklyHours() default 40;
}
