// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** One person as the JSON of version 5. Written as text, not as a tree: a register may hold a million. */
final class PersonText {
    private final StringBuilder out = new StringBuilder(1_400);
    private final SplittableRandom random;
    private final OptionalLong number;
    private final int index;
    private final int surname;
    private final LocalDate today;
    private final Defect defect;
    private final Life life;
    private final LocalDate hired;

    PersonText(long seed, int index, LocalDate today, Defect defect) {
        this.random = new SplittableRandom(seed * 1_000_003L + index);
        this.number = IdentityNumbers.numberOf(index, seed);
        this.index = index;
        this.surname = random.nextInt(Cast.SURNAMES.size());
        this.today = today;
        this.defect = defect;
        this.life = Life.of(index);
        this.hired =
                notBeforeSeventeen(today.minusDays(800 + random.nextInt(5_000)).withDayOfMonth(1));
    }

    private LocalDate notBeforeSeventeen(LocalDate day) {
        if (number.isEmpty()) {
            return day;
        }
        LocalDate grown = LocalDate.of((int) (number.getAsLong() / 100_000_000L) + 17, 1, 1);
        return day.isBefore(grown) ? grown : day;
    }

    CharSequence text(String id) {
        return write(id, life.status(), "Tjänsteman", new PeriodsText(index, today, random).of(life, hired, defect));
    }

    /** The record a change of category left behind: ended before the period that runs now. */
    CharSequence textOfRenamed(String id) {
        String period = new PeriodsText(index, today, random).ended(9, hired.minusYears(3), hired.minusDays(1));
        return write(id, "Slutat", "Arbetare", period);
    }

    private CharSequence write(String id, String status, String category, String periods) {
        out.append("{\"id\":\"").append(id).append('"');
        text("status", status);
        person();
        address();
        contact(id);
        out.append(",\"employmentPeriods\":").append(periods);
        text("category", index % 4 == 0 ? "Arbetare" : category);
        pay();
        account();
        dated("positions", Cast.POSITIONS);
        dated("departments", Cast.DEPARTMENTS);
        dated("costCentres", Cast.COST_CENTRES);
        out.append(",\"managers\":[{\"date\":\"").append(hired).append("\",\"value\":\"");
        out.append(1001 + index / 10).append("\"}]");
        text("union", index % 3 == 0 ? null : pick(Cast.UNIONS));
        out.append(",\"taxTable\":").append(29 + random.nextInt(8));
        extras();
        return out.append('}');
    }

    private void person() {
        String ssn = number.isPresent() ? IdentityNumbers.shown(number.getAsLong(), today) : null;
        boolean man = number.isPresent() ? number.getAsLong() / 10 % 2 == 1 : random.nextBoolean();
        text("ssn", defect == Defect.IDENTITY_NUMBER && ssn != null ? withWrongCheckDigit(ssn) : ssn);
        text("firstName", defect == Defect.NO_NAME ? null : pick(man ? Cast.MEN : Cast.WOMEN));
        text("lastName", defect == Defect.NO_NAME ? null : Cast.SURNAMES.get(surname));
    }

    private static String withWrongCheckDigit(String ssn) {
        int last = ssn.length() - 1;
        return ssn.substring(0, last) + (ssn.charAt(last) - '0' + 1) % 10;
    }

    private void address() {
        Cast.Place place = pick(Cast.PLACES);
        text("careOfAddress", index % 12 == 5 ? "c/o " + pick(Cast.SURNAMES) : null);
        text("streetAddress", pick(Cast.STREETS) + " " + (1 + random.nextInt(120)));
        int firstThree = random.nextInt(place.from(), place.to() + 1);
        text("postalCode", firstThree + " " + (10 + random.nextInt(90)));
        text("city", place.city());
        text("country", "Sverige");
        text("countryCode", "SE");
    }

    private void contact(String id) {
        String plainId = id.replace("_", "").toLowerCase(Locale.ROOT);
        text(
                "telephoneNo",
                "070-17406" + Integer.toString(105 + random.nextInt(95)).substring(1));
        text("emailAddressWork", Cast.PLAIN_SURNAMES.get(surname) + "." + plainId + "@example.se");
        text("emailAddressHome", index % 3 == 1 ? "hemma" + plainId + "@example.org" : null);
    }

    private void pay() {
        boolean hourly = life == Life.HOURLY;
        text("payForm", hourly ? "Timlön" : "Månadslön");
        String actual = life == Life.PART_TIME ? "30.00" : hourly ? "18.50" : "40.00";
        out.append(",\"weeklyWorkingHours\":{\"agreed\":40.00,\"actual\":").append(actual);
        out.append(",\"deviating\":null}");
        int now = hourly ? 145 + random.nextInt(90) : 27_000 + 50 * random.nextInt(700);
        LocalDate revised = today.withDayOfMonth(1).minusMonths(8);
        out.append(",\"salaryFields\":[");
        salary("1", now - now / 30, hired);
        out.append(',');
        salary("1", now, revised);
        if (index % 6 == 2) {
            out.append(',');
            salary("2", hourly ? 5 : 1_500, revised);
        }
        out.append(']');
    }

    private void salary(String id, int kronor, LocalDate from) {
        out.append("{\"id\":\"").append(id).append("\",\"amount\":").append(kronor);
        out.append(".00,\"date\":\"").append(from).append("\",\"note\":null}");
    }

    private void account() {
        BankAccounts.Account account = BankAccounts.next(random);
        text("paymentMethod", "Bankkonto");
        text("bankClearingNumber", defect == Defect.BANK_ACCOUNT ? "12" : account.clearing());
        text("bankAccountNumber", defect == Defect.BANK_ACCOUNT ? "12A45" : account.number());
        text("bankBic", null);
        text("bankCountryCode", "SE");
        text("bankIban", null);
    }

    private void dated(String name, List<String> values) {
        out.append(",\"").append(name).append("\":[{\"date\":\"").append(hired).append("\",\"value\":\"");
        out.append(pick(values)).append("\"}]");
    }

    // Members the contract does not name: a client that drops them on a full update loses them, and is seen to.
    private void extras() {
        out.append(",\"vacationDays\":").append(25 + random.nextInt(3) * 3);
        out.append(",\"customFields\":{\"nyckelkort\":\"K").append(10_000 + random.nextInt(90_000));
        out.append("\",\"huvudbok\":90071992547409").append(93_000 + index % 1_000);
        out.append(".1250,\"språk\":[\"sv\",\"en\"]}");
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private void text(String name, @Nullable String value) {
        out.append(",\"").append(name).append("\":");
        if (value == null) {
            out.append("null");
            return;
        }
        out.append('"').append(value).append('"');
    }
}
