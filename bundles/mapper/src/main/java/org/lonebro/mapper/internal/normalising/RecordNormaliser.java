// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.normalising;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.SourceEmployee;
import org.lonebro.api.mapping.NormalisedEmployee;
import org.lonebro.api.mapping.Normaliser;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.mapper.internal.bank.BankAccounts;
import org.lonebro.mapper.internal.contact.Emails;
import org.lonebro.mapper.internal.contact.Phones;
import org.lonebro.mapper.internal.employment.Marks;
import org.lonebro.mapper.internal.employment.Periods;
import org.lonebro.mapper.internal.employment.Salaries;
import org.lonebro.mapper.internal.employment.WeeklyHours;
import org.lonebro.mapper.internal.identity.IdentityNumbers;
import org.lonebro.mapper.internal.reading.Reading;
import org.lonebro.mapper.internal.text.CleanText;
import org.osgi.annotation.bundle.Capability;

/** Reads a record field by field. */
@Capability(namespace = "osgi.serviceloader", name = "org.lonebro.api.mapping.Normaliser")
public final class RecordNormaliser implements Normaliser {
    private static final EmployeeField[] FIELDS = EmployeeField.values();
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_LIST = 100_000;
    private static final String UNKNOWN = "?";

    private final RuleTables tables;
    private final BankAccounts bankAccounts;
    private final Phones phones;
    private final String rulesVersion;

    /** With the tables that come with the bundle. */
    public RecordNormaliser() {
        this(RuleTables.standard());
    }

    public RecordNormaliser(RuleTables tables) {
        this.tables = tables;
        this.bankAccounts = new BankAccounts(tables.clearing());
        this.phones = new Phones(tables.defaultCountry());
        this.rulesVersion = tables.version();
    }

    @Override
    public String rulesVersion() {
        return rulesVersion;
    }

    @Override
    public NormalisedEmployee normalise(SourceEmployee source, LocalDate today) {
        Draft draft = new Draft(source.told());
        for (EmployeeField field : FIELDS) {
            String raw = source.get(field);
            if (raw != null) {
                draft.take(field, read(field, raw, source, today));
            } else if (source.told().contains(field)) {
                draft.take(field, Reading.NOTHING);
            }
        }
        return draft.finish();
    }

    private Reading read(EmployeeField field, String raw, SourceEmployee source, LocalDate today) {
        int longest = isList(field) ? LONGEST_LIST : LONGEST_TEXT;
        if (raw.length() > longest) {
            return Reading.refused(ReasonCode.TEXT_TOO_LONG, Integer.toString(longest));
        }
        return switch (field) {
            case EMPLOYMENT_NUMBER, FIRST_NAME, LAST_NAME, CARE_OF, STREET, CITY -> text(raw);
            case IDENTITY_NUMBER -> IdentityNumbers.read(raw, today);
            case PHONE -> phones.read(raw);
            case WORK_EMAIL -> Emails.read(raw);
            case POSTAL_CODE -> postalCode(raw, source.get(EmployeeField.COUNTRY));
            case COUNTRY -> tables.countries().read(raw);
            case BANK_ACCOUNT -> bankAccounts.read(raw);
            case STATUS -> Marks.status(raw);
            case EMPLOYMENT_PERIODS -> Periods.read(raw);
            case EMPLOYMENT_FORM -> tables.forms().read(raw);
            case WEEKLY_HOURS -> WeeklyHours.read(raw);
            case PAY_FORM -> Marks.payForm(raw);
            case SALARY -> Salaries.read(raw);
        };
    }

    private static Reading text(String raw) {
        String text = CleanText.clean(raw);
        return text.isEmpty() ? Reading.NOTHING : new Reading.Value(text);
    }

    // A code in an unknown country is not measured by the rules of the country we live in.
    private Reading postalCode(String raw, @Nullable String country) {
        if (country == null) {
            return tables.postalCodes().read(raw, tables.defaultCountry());
        }
        if (country.length() > LONGEST_TEXT) {
            return tables.postalCodes().readAnywhere(raw, UNKNOWN);
        }
        Reading read = tables.countries().read(country);
        if (read instanceof Reading.Value known) {
            return tables.postalCodes().read(raw, known.text());
        }
        return read instanceof Reading.Nothing
                ? tables.postalCodes().read(raw, tables.defaultCountry())
                : tables.postalCodes().readAnywhere(raw, UNKNOWN);
    }

    private static boolean isList(EmployeeField field) {
        return field == EmployeeField.EMPLOYMENT_PERIODS
                || field == EmployeeField.EMPLOYMENT_FORM
                || field == EmployeeField.SALARY;
    }
}
