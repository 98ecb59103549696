// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal;

import org.lonebro.api.mapping.BankDays;
import org.lonebro.api.mapping.EmployeeMatcher;
import org.lonebro.api.mapping.EmployeePlanner;
import org.lonebro.api.mapping.FieldProfiles;
import org.lonebro.api.mapping.Normaliser;
import org.lonebro.mapper.internal.bank.ClearingTable;
import org.lonebro.mapper.internal.calendar.SwedishBankDays;
import org.lonebro.mapper.internal.contact.Countries;
import org.lonebro.mapper.internal.contact.PostalCodes;
import org.lonebro.mapper.internal.employment.EmploymentForms;
import org.lonebro.mapper.internal.employment.EmploymentRates;
import org.lonebro.mapper.internal.matching.CardMatcher;
import org.lonebro.mapper.internal.normalising.RecordNormaliser;
import org.lonebro.mapper.internal.normalising.RuleTables;
import org.lonebro.mapper.internal.planning.ThreeWayPlanner;
import org.lonebro.mapper.internal.profiles.BundledProfiles;

/** All rules, wired; needs no OSGi. */
public record MapperRules(
        Normaliser normaliser,
        EmployeeMatcher matcher,
        EmployeePlanner planner,
        FieldProfiles profiles,
        BankDays bankDays,
        EmploymentRates rates) {
    public static MapperRules standard() {
        return of(RuleChoices.standard());
    }

    /**
     * The rules as chosen.
     *
     * @throws IllegalArgumentException naming the setting that is wrong
     */
    public static MapperRules of(RuleChoices choices) {
        ClearingTable clearing = choices.clearingTableFile()
                .map(file -> ClearingTable.of(file, "clearingTableFile"))
                .orElseGet(ClearingTable::bundled);
        EmploymentForms forms = choices.employmentFormFile()
                .map(file -> EmploymentForms.with(file, "employmentFormFile"))
                .orElseGet(EmploymentForms::bundled);
        RuleTables tables =
                new RuleTables(clearing, forms, Countries.bundled(), PostalCodes.bundled(), choices.defaultCountry());
        return new MapperRules(
                new RecordNormaliser(tables),
                new CardMatcher(),
                new ThreeWayPlanner(),
                new BundledProfiles(),
                new SwedishBankDays(),
                new EmploymentRates(choices.fullTimeWeeklyHours()));
    }
}
