// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lonebro.api.host.HrEmployee;
import org.lonebro.api.host.HrWrite;
import org.lonebro.api.host.HrWriteOutcome;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.samplehost.internal.register.Database;
import org.lonebro.samplehost.internal.register.JdbcRegister;
import org.lonebro.samplehost.internal.register.PeopleList;
import org.lonebro.samplehost.internal.web.RunningHost.Browser;

class PagesTest {
    private static final CustomerKey CUSTOMER = new CustomerKey("sample");
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T11:00:00Z"), ZoneOffset.UTC);

    private JdbcConnectionPool pool;
    private JdbcRegister register;
    private RunningHost host;
    private String anna;

    @BeforeEach
    void start() throws Exception {
        pool = JdbcConnectionPool.create("jdbc:h2:mem:pages", "sa", "");
        Database database = Database.open(pool);
        register = new JdbcRegister(database, NOON);
        host = new RunningHost(
                new Desk(CUSTOMER, register, new PeopleList(database), new PayrollLine(CUSTOMER, () -> null), NOON),
                NOON,
                0);
        anna = create(FieldValues.builder()
                .set(EmployeeField.EMPLOYMENT_NUMBER, "0007")
                .set(EmployeeField.FIRST_NAME, "Anna")
                .set(EmployeeField.LAST_NAME, "Åkesson")
                .set(EmployeeField.IDENTITY_NUMBER, "189001019802")
                .set(EmployeeField.BANK_ACCOUNT, "8327-9|0001234567")
                .set(EmployeeField.PHONE, "+46701740605")
                .set(EmployeeField.WEEKLY_HOURS, "38.25")
                .set(EmployeeField.EMPLOYMENT_PERIODS, "2020-01-01..")
                .set(EmployeeField.EMPLOYMENT_FORM, "2020-01-01=PERMANENT")
                .set(EmployeeField.SALARY, "|1|30000.00;2024-01-01|1|35000.50"));
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
        pool.getConnection().createStatement().execute("shutdown");
    }

    @Test
    void nothing_is_shown_to_strangers() throws Exception {
        for (String path : List.of("/", "/people", "/people/" + anna, "/people/" + anna + "/edit", "/people/new")) {
            HttpResponse<String> answer = host.browser().get(path);

            assertThat(answer.statusCode()).as(path).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).hasValue("/hr/login");
            assertThat(answer.body()).isEmpty();
        }
        assertThat(host.browser().post("/people/" + anna + "/show", Map.of()).statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_wrong_password_is_refused_and_the_tenth_closes_the_door() throws Exception {
        Browser browser = host.browser();
        for (int i = 0; i < 10; i++) {
            assertThat(browser.logIn("guess").body()).contains("stämmer inte");
        }

        assertThat(browser.logIn(RunningHost.PASSWORD).body()).contains("Vänta fem minuter");
    }

    @Test
    void each_person_has_a_login_of_their_own_and_an_empty_password_opens_nothing() throws Exception {
        Browser browser = host.browser();

        assertThat(browser.logIn("nobody", "").statusCode()).isEqualTo(401);
        assertThat(browser.logIn(RunningHost.SECOND_USER, "guess").statusCode()).isEqualTo(401);
        assertThat(browser.logIn(RunningHost.SECOND_USER, RunningHost.PASSWORD).statusCode())
                .isEqualTo(303);
        assertThat(browser.get("/people").body()).contains("<span>chef</span>");
    }

    @Test
    void a_login_form_from_elsewhere_is_refused() throws Exception {
        HttpResponse<String> answer = host.browser()
                .post("/login", Map.of("user", RunningHost.USER, "password", RunningHost.PASSWORD, "token", "x"));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void a_form_without_the_sessions_token_changes_nothing() throws Exception {
        Browser browser = host.browser().in();
        Map<String, String> form =
                browser.form(browser.get("/people/" + anna + "/edit").body());
        form.put("LAST_NAME", "Forged");
        form.put("token", "forged");

        assertThat(browser.post("/people/" + anna + "/edit", form).statusCode()).isEqualTo(403);
        assertThat(value(EmployeeField.LAST_NAME)).isEqualTo("Åkesson");
    }

    @Test
    void after_logging_out_the_cookie_opens_nothing() throws Exception {
        Browser browser = host.browser().in();
        browser.post("/logout", browser.form(browser.get("/people").body()));

        assertThat(browser.get("/people").statusCode()).isEqualTo(303);
    }

    @Test
    void the_list_tells_how_many_there_are_and_when_it_last_changed() throws Exception {
        String list = host.browser().in().get("/people").body();

        assertThat(list).contains("1 medarbetare", "senast ändrad 22 november 2026 kl. 12:00", "Åkesson, Anna", "0007");
        assertThat(list).doesNotContain("189001019802", "9802");
    }

    @Test
    void the_list_is_searched_and_sorted_the_swedish_way() throws Exception {
        create(person("2").set(EmployeeField.LAST_NAME, "Zorn"));
        create(person("3").set(EmployeeField.LAST_NAME, "Öberg"));
        create(person("4").set(EmployeeField.LAST_NAME, "Ärlig"));
        create(person("5").set(EmployeeField.LAST_NAME, "Édberg"));
        Browser browser = host.browser().in();

        assertThat(browser.get("/people").body())
                .containsSubsequence(">Édberg<", ">Zorn<", ">Åkesson, Anna<", ">Ärlig<", ">Öberg<");
        assertThat(browser.get("/people?q=%C3%96BERG").body())
                .contains(">Öberg<")
                .doesNotContain(">Zorn<");
        assertThat(browser.get("/people?q=%25").body()).contains("passar sökningen");
    }

    @Test
    void identity_number_and_account_are_shown_only_when_asked_for() throws Exception {
        Browser browser = host.browser().in();
        String masked = browser.get("/people/" + anna).body();
        String shown =
                browser.post("/people/" + anna + "/show", browser.form(masked)).body();

        assertThat(masked).contains("18900101-••••", "8327 ••••••").doesNotContain("9802", "0001234567");
        assertThat(shown).contains("18900101-9802", "0001234567");
        assertThat(browser.get("/people/" + anna + "/edit").body()).doesNotContain("9802", "0001234567");
    }

    @Test
    void a_saved_card_has_exactly_what_was_changed() throws Exception {
        Browser browser = host.browser().in();
        FieldValues before = card().employee().asWritten();
        Map<String, String> form =
                browser.form(browser.get("/people/" + anna + "/edit").body());
        form.put("PHONE", "070-174 06 35");
        form.put("do", "save");

        HttpResponse<String> answer = browser.post("/people/" + anna + "/edit", form);

        assertThat(answer.headers().firstValue("Location")).hasValue("/hr/people/" + anna + "?saved");
        assertThat(card().employee().asWritten())
                .isEqualTo(
                        before.with().set(EmployeeField.PHONE, "+46701740635").build());
        assertThat(browser.get("/people/" + anna + "?saved").body()).contains("Kortet är sparat");
    }

    @Test
    void an_untouched_form_stores_nothing() throws Exception {
        Browser browser = host.browser().in();
        Map<String, String> form =
                browser.form(browser.get("/people/" + anna + "/edit").body());
        form.put("do", "save");

        assertThat(browser.post("/people/" + anna + "/edit", form).statusCode()).isEqualTo(303);
        assertThat(card().version()).isEqualTo(1);
    }

    @Test
    void a_new_salary_and_a_new_period_are_added_and_the_old_ones_stay() throws Exception {
        Browser browser = host.browser().in();
        Map<String, String> form =
                browser.form(browser.get("/people/" + anna + "/edit").body());
        form.putAll(Map.of("end-0", "2026-06-30", "start-1", "2026-07-01", "form-1", "FIXED_TERM"));
        form.putAll(Map.of("from-2", "2026-07-01", "amount-2", "36 000,5"));

        browser.post("/people/" + anna + "/edit", form);

        assertThat(value(EmployeeField.EMPLOYMENT_PERIODS)).isEqualTo("2020-01-01..2026-06-30;2026-07-01..");
        assertThat(value(EmployeeField.EMPLOYMENT_FORM)).isEqualTo("2020-01-01=PERMANENT;2026-07-01=FIXED_TERM");
        assertThat(value(EmployeeField.SALARY)).isEqualTo("|1|30000.00;2024-01-01|1|35000.50;2026-07-01|1|36000.50");
    }

    @Test
    void a_stale_form_tells_so_keeps_what_was_typed_and_takes_what_is_new() throws Exception {
        Browser browser = host.browser().in();
        Map<String, String> form =
                browser.form(browser.get("/people/" + anna + "/edit").body());
        form.put("PHONE", "+46701740636");
        register.write(
                CUSTOMER,
                List.of(new HrWrite.Update(
                        new HrEmployeeId(anna),
                        1,
                        new Employee(person("x").set(EmployeeField.CITY, "Umeå").build()),
                        Set.of(EmployeeField.CITY))));

        HttpResponse<String> answer = browser.post("/people/" + anna + "/edit", form);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("Någon annan har ändrat det här kortet", "<li>Ort</li>", "+46701740636", "Umeå");
        assertThat(value(EmployeeField.PHONE)).isEqualTo("+46701740605");

        browser.post("/people/" + anna + "/edit", browser.form(answer.body()));

        assertThat(value(EmployeeField.PHONE)).isEqualTo("+46701740636");
        assertThat(value(EmployeeField.CITY)).isEqualTo("Umeå");
    }

    @Test
    void wrong_input_is_explained_at_its_field_and_stored_nowhere() throws Exception {
        Browser browser = host.browser().in();
        Map<String, String> form =
                browser.form(browser.get("/people/" + anna + "/edit").body());
        form.putAll(Map.of("LAST_NAME", "", "WORK_EMAIL", "anna", "end-0", "2019-01-01", "amount-1", "much"));

        HttpResponse<String> answer = browser.post("/people/" + anna + "/edit", form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("4 fält behöver rättas", "id=\"LAST_NAME-wrong\"", "id=\"WORK_EMAIL-wrong\"")
                .contains("id=\"end-0-wrong\"", "id=\"amount-1-wrong\"", "value=\"much\"");
        assertThat(card().version()).isEqualTo(1);
    }

    @Test
    void the_identity_number_is_changed_after_it_was_asked_for() throws Exception {
        Browser browser = host.browser().in();
        Map<String, String> form =
                browser.form(browser.get("/people/" + anna + "/edit").body());
        form.put("CITY", "Lund");
        form.put("do", "show");
        Map<String, String> shown =
                browser.form(browser.post("/people/" + anna + "/edit", form).body());
        assertThat(shown).containsEntry("IDENTITY_NUMBER", "18900101-9802").containsEntry("CITY", "Lund");
        shown.put("IDENTITY_NUMBER", "19960229-2394");
        shown.put("do", "save");

        browser.post("/people/" + anna + "/edit", shown);

        assertThat(value(EmployeeField.IDENTITY_NUMBER)).isEqualTo("199602292394");
        assertThat(value(EmployeeField.CITY)).isEqualTo("Lund");
        assertThat(value(EmployeeField.BANK_ACCOUNT)).isEqualTo("8327-9|0001234567");
    }

    @Test
    void a_new_person_gets_a_card_and_a_taken_number_is_explained() throws Exception {
        Browser browser = host.browser().in();
        Map<String, String> form = browser.form(browser.get("/people/new").body());
        form.putAll(Map.of("LAST_NAME", "Berg", "EMPLOYMENT_NUMBER", "0007"));
        assertThat(browser.post("/people/new", form).body()).contains("har redan det här anställningsnumret");

        form.put("EMPLOYMENT_NUMBER", "0008");
        HttpResponse<String> answer = browser.post("/people/new", form);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(browser.get("/people?q=0008").body()).contains("Berg");
    }

    @Test
    void a_name_cannot_bring_in_markup() throws Exception {
        String script = "<script>alert(\"1\")</script>'&";
        String id = create(person("9").set(EmployeeField.LAST_NAME, script).set(EmployeeField.CITY, script));
        Browser browser = host.browser().in();

        for (String path : List.of("/people", "/people/" + id, "/people/" + id + "/edit", "/people?q=%3Cscript%3E")) {
            assertThat(browser.get(path).body())
                    .as(path)
                    .contains("&lt;script&gt;")
                    .doesNotContain("<script");
        }
        assertThat(browser.form(browser.get("/people/" + id + "/edit").body())).containsEntry("LAST_NAME", script);
    }

    @Test
    void every_answer_forbids_scripts_and_frames() throws Exception {
        HttpResponse<String> answer = host.browser().get("/login");

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/hr/"));
    }

    @Test
    void an_unknown_card_is_said_to_be_unknown() throws Exception {
        Browser browser = host.browser().in();

        for (String path : List.of("/people/4711", "/people/abc", "/people/4711/edit", "/people/", "/nowhere")) {
            assertThat(browser.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private static FieldValues.Builder person(String number) {
        return FieldValues.builder()
                .set(EmployeeField.EMPLOYMENT_NUMBER, number)
                .set(EmployeeField.LAST_NAME, "Person");
    }

    private String create(FieldValues.Builder values) {
        HrWriteOutcome outcome = register.write(CUSTOMER, List.of(new HrWrite.Create(new Employee(values.build()))))
                .get(0);
        return ((HrWriteOutcome.Written) outcome).id().text();
    }

    private HrEmployee card() {
        return register.find(CUSTOMER, new HrEmployeeId(anna)).orElseThrow();
    }

    private String value(EmployeeField field) {
        return card().employee().get(field);
    }
}
