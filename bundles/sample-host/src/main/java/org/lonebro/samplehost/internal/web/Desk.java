// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.host.HrEmployee;
import org.lonebro.api.host.HrWrite;
import org.lonebro.api.host.HrWriteOutcome;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.samplehost.internal.register.JdbcRegister;
import org.lonebro.samplehost.internal.register.PeopleList;
import org.lonebro.samplehost.internal.register.PeoplePage;
import org.lonebro.samplehost.internal.register.PeopleQuery;
import org.lonebro.samplehost.internal.web.CardPage.Sight;
import org.lonebro.samplehost.internal.web.EditPage.Draft;

/** What an HR administrator does with the people of one customer. */
public final class Desk {
    private static final ZoneId OFFICE = ZoneId.of("Europe/Stockholm");
    private static final Set<EmployeeField> SECRET =
            EnumSet.of(EmployeeField.IDENTITY_NUMBER, EmployeeField.BANK_ACCOUNT);

    private final CustomerKey customer;
    private final JdbcRegister register;
    private final PeopleList people;
    private final PayrollLine payroll;
    private final Clock clock;

    public Desk(CustomerKey customer, JdbcRegister register, PeopleList people, PayrollLine payroll, Clock clock) {
        this.payroll = payroll;
        this.customer = customer;
        this.register = register;
        this.people = people;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(OFFICE));
    }

    PeoplePage page(PeopleQuery query) {
        return people.page(customer, query);
    }

    Optional<HrEmployee> card(String id) {
        return register.find(customer, new HrEmployeeId(id));
    }

    Draft blank() {
        FieldValues nothing = FieldValues.builder().build();
        return new Draft(null, 0, "", nothing, CardForm.showing(nothing), Sight.SHOWN, Set.of(), Map.of());
    }

    Draft draft(HrEmployee card) {
        FieldValues stored = visible(card, Sight.MASKED);
        return new Draft(
                card.id().text(),
                card.version(),
                PersonText.name(card),
                stored,
                CardForm.showing(stored),
                Sight.MASKED,
                Set.of(),
                Map.of());
    }

    /** The form as sent, with identity number and bank account added. */
    Draft shown(HrEmployee card, UnaryOperator<@Nullable String> input) {
        Draft sent = sent(card.id().text(), PersonText.name(card), input);
        FieldValues.Builder stored = sent.stored().with();
        SECRET.forEach(field -> stored.set(field, card.employee().get(field)));
        FieldValues all = stored.build();
        CardForm form = sent.form().taking(SECRET, CardForm.showing(all));
        return new Draft(sent.id(), sent.version(), sent.title(), all, form, Sight.SHOWN, Set.of(), Map.of());
    }

    PayrollSection payroll(HrEmployee card, Words words) {
        return new PayrollSection(words, payroll.standings(card), clock.instant());
    }

    /**
     * Saves what was sent and tells the payroll's side.
     *
     * @param user who saves
     * @return the card's id, or the form again with what is to be said about it
     */
    Saved save(@Nullable HrEmployee card, UnaryOperator<@Nullable String> input, String user) {
        Draft sent = card == null ? sent(null, "", input) : sent(card.id().text(), PersonText.name(card), input);
        Set<EmployeeField> touched = touched(sent);
        FormReading.Result read = FormReading.read(
                sent.form(),
                card == null ? EnumSet.allOf(EmployeeField.class) : touched,
                new Employee(sent.stored()).periods(),
                today());
        if (!read.complaints().isEmpty()) {
            return new Again(complaining(sent, read.complaints()));
        }
        Employee employee = new Employee(read.values());
        if (card == null) {
            return outcome(sent, written(new HrWrite.Create(employee), user));
        }
        if (touched.isEmpty()) {
            return new Done(card.id().text());
        }
        HrWriteOutcome outcome = written(new HrWrite.Update(card.id(), sent.version(), employee, touched), user);
        return outcome instanceof HrWriteOutcome.Outdated ? stale(sent, touched) : outcome(sent, outcome);
    }

    /** The register has committed when it answers: only then the payroll's side is told. */
    private HrWriteOutcome written(HrWrite write, String user) {
        HrWriteOutcome outcome = register.write(customer, List.of(write)).get(0);
        if (outcome instanceof HrWriteOutcome.Written stored) {
            payroll.saved(stored.id(), stored.version(), user);
        }
        return outcome;
    }

    private static Set<EmployeeField> touched(Draft sent) {
        Set<EmployeeField> touched = sent.form().differences(CardForm.showing(sent.stored()));
        if (sent.sight() == Sight.MASKED) {
            touched.removeAll(SECRET);
        }
        return touched;
    }

    private static Draft sent(@Nullable String id, String title, UnaryOperator<@Nullable String> input) {
        FieldValues.Builder was = FieldValues.builder();
        for (EmployeeField field : EmployeeField.values()) {
            was.set(field, input.apply("was-" + field.name()));
        }
        Sight sight = "SHOWN".equals(input.apply("sight")) ? Sight.SHOWN : Sight.MASKED;
        String version = input.apply("version");
        long number = version != null && version.matches("[0-9]{1,18}") ? Long.parseLong(version) : 0;
        return new Draft(id, number, title, was.build(), CardForm.sent(input), sight, Set.of(), Map.of());
    }

    private static Draft complaining(Draft sent, Map<String, String> complaints) {
        return new Draft(
                sent.id(),
                sent.version(),
                sent.title(),
                sent.stored(),
                sent.form(),
                sent.sight(),
                sent.changedByOthers(),
                complaints);
    }

    private Saved outcome(Draft sent, HrWriteOutcome outcome) {
        if (outcome instanceof HrWriteOutcome.Written written) {
            return new Done(written.id().text());
        }
        if (outcome instanceof HrWriteOutcome.Exists) {
            return new Again(complaining(sent, Map.of("EMPLOYMENT_NUMBER", "wrong.taken")));
        }
        if (outcome instanceof HrWriteOutcome.Refused) {
            return new Again(complaining(sent, Map.of("LAST_NAME", "wrong.refused")));
        }
        return new Gone();
    }

    /** What somebody typed stays, all other inputs get the value that is in the register by now. */
    private Saved stale(Draft sent, Set<EmployeeField> touched) {
        Optional<HrEmployee> found = card(String.valueOf(sent.id()));
        if (found.isEmpty()) {
            return new Gone();
        }
        HrEmployee current = found.get();
        FieldValues stored = visible(current, sent.sight());
        CardForm now = CardForm.showing(stored);
        Set<EmployeeField> changed = now.differences(CardForm.showing(sent.stored()));
        return new Again(new Draft(
                sent.id(),
                current.version(),
                PersonText.name(current),
                stored,
                now.taking(touched, sent.form()),
                sent.sight(),
                changed.isEmpty() ? SECRET : changed,
                Map.of()));
    }

    private static FieldValues visible(HrEmployee card, Sight sight) {
        FieldValues.Builder values = card.employee().asWritten().with();
        if (sight == Sight.MASKED) {
            SECRET.forEach(field -> values.set(field, null));
        }
        return values.build();
    }

    /** What became of a form. */
    sealed interface Saved {}

    /** Stored on that card, or nothing was to be stored. */
    record Done(String id) implements Saved {}

    /** To be shown again. */
    record Again(Draft draft) implements Saved {}

    /** The card is not there any more. */
    record Gone() implements Saved {}
}
