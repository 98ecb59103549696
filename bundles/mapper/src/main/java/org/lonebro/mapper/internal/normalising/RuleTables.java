// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.normalising;

import org.lonebro.mapper.internal.bank.ClearingTable;
import org.lonebro.mapper.internal.contact.Countries;
import org.lonebro.mapper.internal.contact.Phones;
import org.lonebro.mapper.internal.contact.PostalCodes;
import org.lonebro.mapper.internal.employment.EmploymentForms;

/**
 * The data behind the rules.
 *
 * @param defaultCountry alpha-2; where somebody lives, and whose telephone numbers are national, if nothing else is said
 */
public record RuleTables(
        ClearingTable clearing,
        EmploymentForms forms,
        Countries countries,
        PostalCodes postalCodes,
        String defaultCountry) {
    /** Raise it whenever a rule in code gives another value or finding than before. */
    private static final String RULES = "1";

    public RuleTables {
        if (!countries.isCode(defaultCountry)) {
            throw new IllegalArgumentException(
                    "defaultCountry: two capital letters of ISO 3166-1 are expected, such as SE");
        }
    }

    /** What comes with the bundle, for Sweden. */
    public static RuleTables standard() {
        return new RuleTables(
                ClearingTable.bundled(), EmploymentForms.bundled(), Countries.bundled(), PostalCodes.bundled(), "SE");
    }

    /** Names everything that a normalised value depends on. */
    public String version() {
        return "rules=" + RULES
                + ";clearing=" + clearing.version()
                + ";forms=" + forms.version()
                + ";countries=" + countries.version()
                + ";postal=" + postalCodes.version()
                + ";country=" + defaultCountry
                + ";libphonenumber=" + Phones.libraryVersion();
    }
}
