// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lonebro.api.host.HrEmployee;
import org.lonebro.api.host.HrRoster;
import org.lonebro.api.host.HrWrite;
import org.lonebro.api.host.HrWriteOutcome;
import org.lonebro.api.host.RegisterException;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.EmploymentNumber;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PersonalIdentityNumber;

/** What the register promises on each database. */
abstract class RegisterContract {
    private static final CustomerKey OURS = new CustomerKey("ours");
    private static final CustomerKey THEIRS = new CustomerKey("theirs");
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T11:00:00Z"), ZoneOffset.UTC);

    private DataSource source;
    private Database database;
    private JdbcRegister register;

    abstract DataSource source();

    @BeforeEach
    void open() throws Exception {
        source = source();
        database = Database.open(source);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from employee");
            statement.execute("delete from employment_period");
            statement.execute("delete from salary");
        }
        register = new JdbcRegister(database, NOON);
    }

    @Test
    void what_was_written_reads_back_equal() {
        RandomPeople people = new RandomPeople(4711);
        List<HrWrite> batch = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            batch.add(new HrWrite.Create(people.employee("n" + i)));
        }

        List<HrWriteOutcome> outcomes = register.write(OURS, batch);

        List<HrEmployeeId> ids = outcomes.stream()
                .map(outcome -> ((HrWriteOutcome.Written) outcome).id())
                .toList();
        List<HrEmployee> found = register.find(OURS, ids);
        assertThat(found).hasSize(500);
        for (HrEmployee card : found) {
            Employee written = ((HrWrite.Create) batch.get(ids.indexOf(card.id()))).employee();
            assertThat(shown(card.employee().asWritten())).isEqualTo(shown(written.values()));
            assertThat(card.employee().told()).isEqualTo(EnumSet.allOf(EmployeeField.class));
            assertThat(card.version()).isEqualTo(1);
        }
    }

    @Test
    void the_roster_gives_everybody_once_piece_by_piece_whatever_is_added_meanwhile() {
        RandomPeople people = new RandomPeople(99);
        List<HrEmployeeId> ids = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            ids.add(create(people.employee("n" + i)).id());
        }
        register.write(THEIRS, List.of(new HrWrite.Create(people.employee("t1"))));
        register.write(
                OURS,
                List.of(new HrWrite.Update(ids.get(3), 1, people.employee("n3"), EnumSet.of(EmployeeField.CITY))));
        HrRoster roster = new JdbcRoster(database);

        List<HrEmployee> cards = new ArrayList<>(roster.cards(OURS, Optional.empty(), 10));
        ids.add(create(people.employee("late")).id());
        for (List<HrEmployee> piece = cards; !piece.isEmpty(); cards.addAll(piece)) {
            piece = roster.cards(OURS, Optional.of(cards.get(cards.size() - 1).id()), 10);
        }
        List<HrRoster.CardVersion> versions = roster.versions(OURS, Optional.of(ids.get(2)), 2);

        assertThat(cards).extracting(HrEmployee::id).containsExactlyElementsOf(ids);
        assertThat(cards).containsExactlyInAnyOrderElementsOf(register.find(OURS, ids));
        assertThat(versions)
                .containsExactly(new HrRoster.CardVersion(ids.get(3), 2), new HrRoster.CardVersion(ids.get(4), 1));
        assertThat(roster.cards(THEIRS, Optional.empty(), 10)).hasSize(1);
    }

    @Test
    void an_update_changes_the_named_fields_and_no_other() {
        RandomPeople people = new RandomPeople(815);
        Random random = new Random(815);
        List<Employee> before = new ArrayList<>();
        List<HrEmployeeId> ids = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            before.add(people.employee("n" + i));
            ids.add(create(before.get(i)).id());
        }
        List<HrWrite> updates = new ArrayList<>();
        List<FieldValues> expected = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Employee wanted = people.employee("m" + i);
            Set<EmployeeField> changed = EnumSet.noneOf(EmployeeField.class);
            FieldValues.Builder merged = before.get(i).values().with();
            for (EmployeeField field : EmployeeField.values()) {
                if (random.nextBoolean()) {
                    changed.add(field);
                    merged.set(field, wanted.get(field));
                }
            }
            updates.add(new HrWrite.Update(ids.get(i), 1, wanted, changed));
            expected.add(merged.build());
        }

        assertThat(register.write(OURS, updates))
                .containsExactlyElementsOf(ids.stream()
                        .<HrWriteOutcome>map(id -> new HrWriteOutcome.Written(id, 2))
                        .toList());

        for (HrEmployee card : register.find(OURS, ids)) {
            assertThat(shown(card.employee().asWritten())).isEqualTo(shown(expected.get(ids.indexOf(card.id()))));
            assertThat(card.version()).isEqualTo(2);
        }
    }

    @Test
    void each_write_of_a_batch_is_judged_alone() {
        HrEmployeeId anna = create(person("1", "Andersson")).id();
        HrEmployeeId bo = create(person("2", "Berg")).id();
        Set<EmployeeField> name = Set.of(EmployeeField.LAST_NAME);

        List<HrWriteOutcome> outcomes = register.write(
                OURS,
                List.of(
                        new HrWrite.Update(anna, 1, person("1", "Ask"), name),
                        new HrWrite.Update(bo, 7, person("2", "Bo"), name),
                        new HrWrite.Update(new HrEmployeeId("987654321"), 1, person("3", "X"), name),
                        new HrWrite.Update(new HrEmployeeId("not ours"), 1, person("3", "X"), name),
                        new HrWrite.Create(person("2", "Berg")),
                        new HrWrite.Create(person("9", "Nio")),
                        new HrWrite.Create(person("9", "Nio igen")),
                        new HrWrite.Update(bo, 1, person("2", ""), name),
                        new HrWrite.Update(bo, 1, person("1", "Berg"), Set.of(EmployeeField.EMPLOYMENT_NUMBER)),
                        new HrWrite.Update(anna, 1, person("1", "Alm"), name)));

        HrEmployeeId nine = ((HrWriteOutcome.Written) outcomes.get(5)).id();
        assertThat(outcomes)
                .containsExactly(
                        new HrWriteOutcome.Written(anna, 2),
                        new HrWriteOutcome.Outdated(),
                        new HrWriteOutcome.Gone(),
                        new HrWriteOutcome.Gone(),
                        new HrWriteOutcome.Exists(bo),
                        new HrWriteOutcome.Written(nine, 1),
                        new HrWriteOutcome.Exists(nine),
                        new HrWriteOutcome.Refused("A card needs a last name."),
                        new HrWriteOutcome.Exists(anna),
                        new HrWriteOutcome.Outdated());
        assertThat(register.find(OURS, anna).orElseThrow().employee().get(EmployeeField.LAST_NAME))
                .isEqualTo("Ask");
        assertThat(register.find(OURS, bo).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void cards_are_found_by_number_and_by_identity_number_of_their_customer_only() {
        HrEmployeeId id = create(person("007", "Bond")).id();

        assertThat(register.findByNumber(OURS, List.of(new EmploymentNumber("007"), new EmploymentNumber("7"))))
                .extracting(HrEmployee::id)
                .containsExactly(id);
        assertThat(register.findByIdentity(OURS, List.of(new PersonalIdentityNumber("189001019802"))))
                .extracting(HrEmployee::id)
                .containsExactly(id);
        assertThat(register.find(THEIRS, List.of(id))).isEmpty();
        assertThat(register.findByNumber(THEIRS, List.of(new EmploymentNumber("007"))))
                .isEmpty();
        assertThat(register.write(
                        THEIRS, List.of(new HrWrite.Update(id, 1, person("8", "B"), Set.of(EmployeeField.LAST_NAME)))))
                .containsExactly(new HrWriteOutcome.Gone());
        assertThat(register.write(THEIRS, List.of(new HrWrite.Create(person("007", "Bond")))))
                .first()
                .isInstanceOf(HrWriteOutcome.Written.class);
    }

    @Test
    void a_value_without_normal_form_is_refused_without_being_quoted() {
        Employee odd = new Employee(person("1", "Andersson")
                .values()
                .with()
                .set(EmployeeField.SALARY, "2024-01-01|1|secret")
                .build());

        assertThat(register.write(OURS, List.of(new HrWrite.Create(odd))))
                .containsExactly(new HrWriteOutcome.Refused("A value is not in normal form."));
    }

    @Test
    void a_failing_database_stores_nothing_and_quotes_nobody() throws Exception {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table employee add constraint short check (char_length(first_name) < 5)");
        }
        try {
            Employee first = person("1", "Andersson");
            Employee second = new Employee(person("2", "Berg")
                    .values()
                    .with()
                    .set(EmployeeField.FIRST_NAME, "Marmelad")
                    .build());

            assertThatThrownBy(
                            () -> register.write(OURS, List.of(new HrWrite.Create(first), new HrWrite.Create(second))))
                    .isInstanceOf(RegisterException.class)
                    .satisfies(failure -> assertThat(everythingSaidBy(failure))
                            .doesNotContain("Marmelad")
                            .doesNotContain("9802"));
            assertThat(register.findByNumber(OURS, List.of(new EmploymentNumber("1"))))
                    .isEmpty();
        } finally {
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("alter table employee drop constraint short");
            }
        }
    }

    @Test
    void the_list_searches_sorts_counts_and_pages() {
        PeopleList list = new PeopleList(Database.open(source));
        for (int i = 0; i < 60; i++) {
            create(person("n" + i, i % 2 == 0 ? "Åberg" : "Zorn"));
        }
        create(person("100%", "Ek_man"));

        PeoplePage second = list.page(OURS, query("", PeopleQuery.Direction.UP, 2));
        assertThat(second.total()).isEqualTo(61);
        assertThat(second.people()).hasSize(11).allMatch(card -> lastName(card).equals("Åberg"));
        assertThat(second.lastChange()).isEqualTo(NOON.instant());
        assertThat(lastName(list.page(OURS, query("", PeopleQuery.Direction.UP, 1))
                        .people()
                        .get(0)))
                .isEqualTo("Ek_man");
        assertThat(list.page(OURS, query("åBERG", PeopleQuery.Direction.DOWN, 1))
                        .matching())
                .isEqualTo(30);
        assertThat(list.page(OURS, query("_", PeopleQuery.Direction.UP, 1)).matching())
                .isEqualTo(1);
        assertThat(list.page(THEIRS, query("", PeopleQuery.Direction.UP, 1)).total())
                .isZero();
        for (PeopleQuery.Order order : PeopleQuery.Order.values()) {
            PeopleQuery ordered = new PeopleQuery("", null, order, PeopleQuery.Direction.DOWN, 1);
            assertThat(list.page(OURS, ordered).people()).hasSize(50);
        }
    }

    private static PeopleQuery query(String search, PeopleQuery.Direction direction, int page) {
        return new PeopleQuery(search, null, PeopleQuery.Order.NAME, direction, page);
    }

    private static String lastName(HrEmployee card) {
        return String.valueOf(card.employee().get(EmployeeField.LAST_NAME));
    }

    @Test
    void two_thousand_creates_are_one_batch() {
        List<HrWrite> batch = IntStream.range(0, 2000)
                .<HrWrite>mapToObj(i -> new HrWrite.Create(person("p" + i, "Person")))
                .toList();

        assertThat(register.write(OURS, batch)).allMatch(HrWriteOutcome.Written.class::isInstance);
        assertThat(register.write(OURS, batch)).allMatch(HrWriteOutcome.Exists.class::isInstance);
        assertThat(register.write(OURS, List.of())).isEmpty();
    }

    private HrWriteOutcome.Written create(Employee employee) {
        return (HrWriteOutcome.Written)
                register.write(OURS, List.of(new HrWrite.Create(employee))).get(0);
    }

    /** Of the official test series. */
    private static Employee person(String number, String lastName) {
        return new Employee(FieldValues.builder()
                .set(EmployeeField.EMPLOYMENT_NUMBER, number)
                .set(EmployeeField.IDENTITY_NUMBER, "189001019802")
                .set(EmployeeField.LAST_NAME, lastName)
                .set(EmployeeField.EMPLOYMENT_PERIODS, "2020-01-01..")
                .set(EmployeeField.EMPLOYMENT_FORM, "2020-01-01=PERMANENT")
                .set(EmployeeField.SALARY, "2020-01-01|1|30000.00")
                .build());
    }

    private static List<String> shown(FieldValues values) {
        return values.fields().stream()
                .map(field -> field + "=" + values.get(field))
                .toList();
    }

    private static String everythingSaidBy(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
