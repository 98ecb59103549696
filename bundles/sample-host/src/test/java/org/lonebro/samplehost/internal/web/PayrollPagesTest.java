// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lonebro.api.host.CardStanding;
import org.lonebro.api.host.CardStanding.State;
import org.lonebro.api.host.HrWrite;
import org.lonebro.api.host.HrWriteOutcome;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.samplehost.internal.register.Database;
import org.lonebro.samplehost.internal.register.JdbcRegister;
import org.lonebro.samplehost.internal.register.PeopleList;
import org.lonebro.samplehost.internal.web.RunningHost.Browser;

/** A card and the payroll: what is told when it is saved, and what it shows of how it stands. */
class PayrollPagesTest {
    private static final CustomerKey CUSTOMER = new CustomerKey("sample");
    private static final Instant NOON = Instant.parse("2026-11-22T11:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private final MemorySavedCards savedCards = new MemorySavedCards();
    private @Nullable MemorySavedCards listening = savedCards;
    private JdbcConnectionPool pool;
    private JdbcRegister register;
    private RunningHost host;
    private Browser browser;
    private String anna;

    @BeforeEach
    void start() throws Exception {
        pool = JdbcConnectionPool.create("jdbc:h2:mem:payroll-pages", "sa", "");
        Database database = Database.open(pool);
        register = new JdbcRegister(database, CLOCK);
        PayrollLine payroll = new PayrollLine(CUSTOMER, () -> listening);
        host = new RunningHost(new Desk(CUSTOMER, register, new PeopleList(database), payroll, CLOCK), CLOCK, 0);
        FieldValues values = FieldValues.builder()
                .set(EmployeeField.EMPLOYMENT_NUMBER, "0007")
                .set(EmployeeField.LAST_NAME, "Åkesson")
                .set(EmployeeField.BANK_ACCOUNT, "8327-9|0001234567")
                .set(EmployeeField.EMPLOYMENT_PERIODS, "2013-01-31..2014-12-31;2020-01-01..")
                .set(EmployeeField.EMPLOYMENT_FORM, "2013-01-31=SUBSTITUTE;2020-01-01=FIXED_TERM")
                .build();
        HrWriteOutcome outcome = register.write(CUSTOMER, List.of(new HrWrite.Create(new Employee(values))))
                .get(0);
        anna = ((HrWriteOutcome.Written) outcome).id().text();
        browser = host.browser().in();
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
        pool.getConnection().createStatement().execute("shutdown");
    }

    @Test
    void a_saved_card_is_told_with_its_version_and_who_saved_it() throws Exception {
        save(Map.of("CITY", "Lund"));
        Browser second = host.browser();
        second.logIn(RunningHost.SECOND_USER, RunningHost.PASSWORD);
        Map<String, String> form = second.form(second.get("/people/new").body());
        form.putAll(Map.of("LAST_NAME", "Berg", "EMPLOYMENT_NUMBER", "0008"));
        String created = second.post("/people/new", form)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String berg = created.replaceAll("[^0-9]", "");

        assertThat(savedCards.told()).containsExactly("sample " + anna + " 2 hr", "sample " + berg + " 1 chef");
    }

    @Test
    void what_was_not_stored_is_not_told() throws Exception {
        save(Map.of());
        save(Map.of("LAST_NAME", ""));

        assertThat(savedCards.told()).isEmpty();
    }

    @Test
    void a_card_is_saved_when_nobody_listens() throws Exception {
        listening = null;

        assertThat(save(Map.of("CITY", "Lund")).statusCode()).isEqualTo(303);
        assertThat(value(EmployeeField.CITY)).isEqualTo("Lund");
        assertThat(card()).doesNotContain("section.payroll");
    }

    @Test
    void says_when_it_was_sent() throws Exception {
        savedCards.stand(standing(State.SENT, NOON.minusSeconds(60), null));
        assertThat(card()).contains("Skickat till Kontek kl. 11:59.");

        savedCards.stand(standing(State.SENT, NOON.minusSeconds(86_400), null));
        assertThat(card()).contains("Skickat till Kontek 21 november 2026 kl. 12:00.");

        savedCards.stand(standing(State.SENT, null, null));
        assertThat(card()).contains("Kontek har det som står på kortet.");
    }

    @Test
    void says_why_it_waits_and_when_it_is_tried_again() throws Exception {
        Reason away = Reason.of(ReasonCode.UNREACHABLE, "api.example.com");
        savedCards.stand(standing(State.WAITING, NOON.plusSeconds(300), away));

        assertThat(card()).contains("Väntar", "Försöks igen kl. 12:05. Ingen svarar på api.example.com.");
    }

    @Test
    void says_what_to_do_about_a_refusal_and_that_kontek_lacks_the_person() throws Exception {
        savedCards.stand(standing(State.REFUSED, null, Reason.of(ReasonCode.GONE_IN_PAYROLL)));
        assertThat(card()).contains("Inte skickat", "ta reda på varför personen är borta i Kontek.");

        savedCards.stand(standing(State.NOT_LINKED, null, Reason.of(ReasonCode.NOT_LINKED_YET)));
        assertThat(card()).contains("Inte i Kontek", "Kontek har inte personen än. Starta en export.");
    }

    @Test
    void names_the_fields_that_wait_for_a_decision_and_shows_no_account() throws Exception {
        savedCards.stand(new CardStanding(
                new ConnectionName("acme"),
                State.SENT,
                NOON,
                Optional.empty(),
                List.of(EmployeeField.BANK_ACCOUNT, EmployeeField.SALARY)));

        assertThat(card()).contains("Väntar på beslut: Konto, Lön.").doesNotContain("0001234567");
    }

    @Test
    void names_the_connection_where_there_are_several() throws Exception {
        savedCards.stand(
                standing(State.SENT, NOON, null),
                new CardStanding(new ConnectionName("zenit"), State.SENT, null, Optional.empty(), List.of()));

        assertThat(card()).contains("acme: Skickat till Kontek", "zenit: Kontek har det");
    }

    @Test
    void a_card_is_shown_though_it_cannot_be_told_how_it_stands() throws Exception {
        savedCards.breakDown();

        assertThat(card()).contains("går inte att säga just nu", "Åkesson").doesNotContain("store is away");
    }

    @Test
    void a_saved_card_under_way_is_looked_at_again_a_few_times_and_then_left_alone() throws Exception {
        savedCards.stand(standing(State.WAITING, null, null));

        assertThat(refresh("?saved")).hasValue("1; url=/hr/people/" + anna + "?saved=1");
        assertThat(refresh("?saved=1")).hasValue("2; url=/hr/people/" + anna + "?saved=2");
        assertThat(refresh("?saved=3")).isEmpty();
        assertThat(refresh("")).isEmpty();
        savedCards.stand(standing(State.SENT, NOON, null));
        assertThat(refresh("?saved=1")).isEmpty();
    }

    @Test
    void a_new_form_of_a_running_period_asks_for_its_first_day() throws Exception {
        HttpResponse<String> asked = save(Map.of("form-1", "PERMANENT"));

        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("Från vilken dag gäller den nya anställningsformen?", "name=\"since-1\"");
        assertThat(value(EmployeeField.EMPLOYMENT_FORM)).isEqualTo("2013-01-31=SUBSTITUTE;2020-01-01=FIXED_TERM");

        Map<String, String> form = browser.form(asked.body());
        form.put("since-1", "2026-12-01");
        form.put("do", "save");
        browser.post("/people/" + anna + "/edit", form);

        assertThat(value(EmployeeField.EMPLOYMENT_PERIODS))
                .isEqualTo("2013-01-31..2014-12-31;2020-01-01..2026-11-30;2026-12-01..");
        assertThat(value(EmployeeField.EMPLOYMENT_FORM))
                .isEqualTo("2013-01-31=SUBSTITUTE;2020-01-01=FIXED_TERM;2026-12-01=PERMANENT");
    }

    @Test
    void the_first_day_of_a_new_form_lies_within_the_period() throws Exception {
        for (String day : List.of("2020-01-01", "2019-06-01", "2027-01-01", "soon")) {
            HttpResponse<String> asked = save(Map.of("form-1", "PERMANENT", "end-1", "2026-12-31", "since-1", day));

            assertThat(asked.body()).as(day).contains("Dagen måste komma efter periodens första dag");
        }
        assertThat(savedCards.told()).isEmpty();
    }

    @Test
    void an_employment_after_an_ended_one_is_added_and_the_ended_one_stays() throws Exception {
        save(Map.of("end-1", "2025-06-30"));
        save(Map.of("start-2", "2026-12-01", "form-2", "PERMANENT"));

        assertThat(value(EmployeeField.EMPLOYMENT_PERIODS))
                .isEqualTo("2013-01-31..2014-12-31;2020-01-01..2025-06-30;2026-12-01..");
        assertThat(value(EmployeeField.EMPLOYMENT_FORM))
                .isEqualTo("2013-01-31=SUBSTITUTE;2020-01-01=FIXED_TERM;2026-12-01=PERMANENT");
    }

    private static CardStanding standing(State state, @Nullable Instant at, @Nullable Reason why) {
        return new CardStanding(new ConnectionName("acme"), state, at, Optional.ofNullable(why), List.of());
    }

    private String card() throws Exception {
        return browser.get("/people/" + anna).body();
    }

    private Optional<String> refresh(String query) throws Exception {
        return browser.get("/people/" + anna + query).headers().firstValue("Refresh");
    }

    private HttpResponse<String> save(Map<String, String> changes) throws Exception {
        Map<String, String> form =
                browser.form(browser.get("/people/" + anna + "/edit").body());
        form.putAll(changes);
        form.put("do", "save");
        return browser.post("/people/" + anna + "/edit", form);
    }

    private String value(EmployeeField field) {
        return register.find(CUSTOMER, new HrEmployeeId(anna))
                .orElseThrow()
                .employee()
                .get(field);
    }
}
