// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lonebro.api.hr.EmploymentPeriod;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.mapper.internal.bank.BankAccounts;
import org.lonebro.mapper.internal.bank.CheckDigits;
import org.lonebro.mapper.internal.bank.ClearingRange;
import org.lonebro.mapper.internal.bank.ClearingTable;
import org.lonebro.mapper.internal.contact.Countries;
import org.lonebro.mapper.internal.contact.Emails;
import org.lonebro.mapper.internal.contact.Phones;
import org.lonebro.mapper.internal.contact.PostalCodes;
import org.lonebro.mapper.internal.employment.Amounts;
import org.lonebro.mapper.internal.employment.DayStatus;
import org.lonebro.mapper.internal.employment.EmploymentForms;
import org.lonebro.mapper.internal.employment.EmploymentRates;
import org.lonebro.mapper.internal.employment.PaxmlForms;
import org.lonebro.mapper.internal.employment.Periods;
import org.lonebro.mapper.internal.identity.IdentityNumbers;
import org.lonebro.mapper.internal.reading.Reading;
import org.lonebro.mapper.internal.text.CleanText;

class VectorTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final BankAccounts BANK = new BankAccounts(ClearingTable.bundled());
    private static final Countries COUNTRIES = Countries.bundled();
    private static final PostalCodes POSTAL_CODES = PostalCodes.bundled();
    private static final EmploymentForms FORMS = EmploymentForms.bundled();

    @Test
    void identity_numbers_are_read_as_the_vectors_say() {
        check("identity", row -> text(IdentityNumbers.read(row.input(), TODAY)));
    }

    @Test
    void an_interim_number_has_its_own_reason() {
        assertThat(VectorFiles.rows("identity"))
                .filteredOn(row -> row.kind().equals("interim-number"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(IdentityNumbers.read(row.input(), TODAY))
                        .isEqualTo(Reading.refused(ReasonCode.IDENTITY_INTERIM)));
    }

    @Test
    void an_organisation_number_has_its_own_reason() {
        assertThat(VectorFiles.rows("identity"))
                .filteredOn(row -> row.kind().equals("invalid-organisation-number"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(IdentityNumbers.read(row.input(), TODAY))
                        .isEqualTo(Reading.refused(ReasonCode.IDENTITY_ORGANISATION)));
    }

    @Test
    void bank_accounts_are_read_as_the_vectors_say() {
        check("bankaccount", row -> BANK.read(row.input()) instanceof Reading.Value value ? value.text() : null);
    }

    @Test
    void an_account_in_an_unknown_clearing_range_is_used_with_a_warning() {
        assertThat(VectorFiles.rows("bankaccount"))
                .filteredOn(row -> row.kind().equals("invalid-unknown-clearing"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(BANK.read(row.input())).isInstanceOf(Reading.Noted.class));
    }

    @Test
    void bank_accounts_are_written_for_the_payment_file_as_the_vectors_say() {
        check("bankaccount-bgc16", row -> BankAccounts.sixteenDigits(value(BANK.read(row.input()))));
    }

    @Test
    void clearing_numbers_are_found_as_the_vectors_say() {
        check(
                "clearing",
                row -> BANK.bank(row.input()).map(ClearingRange::described).orElse(null));
    }

    @Test
    void check_digits_are_judged_as_the_vectors_say() {
        check("checkdigit", row -> {
            boolean fits = row.kind().equals("mod10")
                    ? CheckDigits.modulus10(row.input())
                    : CheckDigits.modulus11(row.input());
            return fits ? "" : null;
        });
    }

    @Test
    void telephone_numbers_are_read_as_the_vectors_say() {
        check("phone", row -> {
            String national = "parse-national:";
            String region = row.kind().startsWith(national) ? row.kind().substring(national.length()) : "SE";
            return text(new Phones(region).read(row.input()));
        });
    }

    @Test
    void telephone_numbers_are_shown_as_the_vectors_say() {
        check("phone-display", row -> Phones.national(row.input()));
    }

    @Test
    void postal_codes_are_read_as_the_vectors_say() {
        check("postalcode", row -> {
            int bar = row.input().indexOf('|');
            return text(POSTAL_CODES.read(
                    row.input().substring(bar + 1), row.input().substring(0, bar)));
        });
    }

    @Test
    void countries_are_read_as_the_vectors_say() {
        check("country", row -> text(COUNTRIES.read(row.input())));
    }

    @Test
    void email_addresses_are_read_as_the_vectors_say() {
        check("email", row -> text(Emails.read(row.input())));
    }

    @Test
    void names_are_cleaned_and_compared_as_the_vectors_say() {
        check("name", row -> {
            if (row.kind().startsWith("name-")) {
                String clean = CleanText.clean(JsonText.unescaped(row.input()));
                return clean.isEmpty() ? null : clean;
            }
            if (row.kind().equals("latin1-encodable")) {
                String clean = CleanText.clean(JsonText.unescaped(row.input()).substring("latin1:".length()));
                return StandardCharsets.ISO_8859_1.newEncoder().canEncode(clean) ? clean : null;
            }
            String[] pair = row.input().split("\\|");
            String one = CleanText.clean(JsonText.unescaped(pair[0]));
            return one.equals(CleanText.clean(JsonText.unescaped(pair[1]))) ? "" : null;
        });
    }

    @Test
    void employment_forms_rates_and_part_time_pay_are_worked_out_as_the_vectors_say() {
        check("employment", row -> {
            if (row.kind().startsWith("anstform")) {
                return FORMS.find(row.input())
                        .map(form -> form + "|" + PaxmlForms.of(form))
                        .orElse(null);
            }
            String[] pair = row.input().replace(',', '.').split("\\|");
            BigDecimal first = new BigDecimal(pair[0]);
            BigDecimal second = new BigDecimal(pair[1]);
            return row.kind().equals("part-time-salary")
                    ? EmploymentRates.partTimePay(first, second).toPlainString()
                    : percent(first, second);
        });
    }

    @Test
    void amounts_are_read_as_the_vectors_say() {
        check("amount", row -> text(Amounts.read(row.input())));
    }

    @Test
    void an_amount_that_can_be_read_in_two_ways_has_its_own_reason() {
        assertThat(VectorFiles.rows("amount"))
                .filteredOn(row -> row.kind().equals("amount-ambiguous"))
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(Amounts.read(row.input())).isEqualTo(Reading.refused(ReasonCode.AMOUNT_AMBIGUOUS)));
    }

    @Test
    void periods_are_read_as_the_vectors_say() {
        check("period", row -> {
            int at = row.input().indexOf('@');
            if (at < 0) {
                return text(Periods.read(row.input()));
            }
            LocalDate day = LocalDate.parse(row.input().substring(at + 1));
            DayStatus status = DayStatus.on(
                    day,
                    EmploymentPeriod.parseAll(value(Periods.read(row.input().substring(0, at))), null));
            return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
        });
    }

    private static void check(String set, Function<VectorRow, @Nullable String> read) {
        List<String> wrong = new ArrayList<>();
        for (VectorRow row : VectorFiles.rows(set)) {
            String expected = row.valid() ? JsonText.unescaped(row.normalised()) : null;
            String actual = read.apply(row);
            boolean equal = expected == null ? actual == null : expected.equals(actual);
            if (!equal) {
                wrong.add(row + " gave " + actual);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static @Nullable String percent(BigDecimal hours, BigDecimal fullTime) {
        return fullTime.signum() <= 0
                ? null
                : new EmploymentRates(fullTime)
                        .percent(hours)
                        .map(BigDecimal::toPlainString)
                        .orElse(null);
    }

    private static String value(Reading reading) {
        String text = text(reading);
        assertThat(text).isNotNull();
        return text == null ? "" : text;
    }

    private static @Nullable String text(Reading reading) {
        if (reading instanceof Reading.Value value) {
            return value.text();
        }
        return reading instanceof Reading.Noted noted ? noted.text() : null;
    }
}
