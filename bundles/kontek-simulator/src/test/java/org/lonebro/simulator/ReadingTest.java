// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lonebro.simulator.call.Credentials;

class ReadingTest {
    private final KontekSimulator simulator =
            KontekSimulator.builder().employees(250).start();
    private final Caller five = new Caller(simulator, 5);

    @AfterEach
    void stop() {
        simulator.stop();
    }

    @Test
    void pages_hold_every_record_once_in_order_of_id() {
        List<String> ids = new ArrayList<>();
        for (int page = 1; page <= 4; page++) {
            ObjectNode body = five.list(page, 70).object();
            assertThat(body.path("total").asInt()).isEqualTo(252);
            body.path("items").forEach(item -> ids.add(item.path("id").asText()));
        }

        assertThat(ids).hasSize(252).doesNotHaveDuplicates().startsWith("1001", "1002");
        assertThat(ids).endsWith("1250", "XXX_1007", "XXX_1042");
    }

    @Test
    void a_page_behind_the_last_is_empty_and_knows_the_total() {
        ObjectNode body = five.list(9, 200).object();

        assertThat(body.path("items")).isEmpty();
        assertThat(body.path("total").asInt()).isEqualTo(252);
    }

    @Test
    void a_page_size_above_500_is_refused() {
        assertThat(five.list(1, 501).status()).isEqualTo(400);
    }

    @Test
    void a_record_is_about_1200_bytes_and_has_members_the_contract_does_not_name() {
        Caller.Reply reply = five.get("1001");

        assertThat(reply.body().length).isBetween(1_000, 1_500);
        assertThat(reply.json().has("vacationDays")).isTrue();
        assertThat(reply.json()
                        .path("customFields")
                        .path("huvudbok")
                        .decimalValue()
                        .toPlainString())
                .startsWith("90071992547409")
                .endsWith(".1250");
    }

    @Test
    void versions_3_to_5_show_everything() {
        assertThat(new Caller(simulator, 3).get("1014").body())
                .isEqualTo(five.get("1014").body());
        assertThat(five.get("1014").json().path("employmentPeriods").path(0).has("quitReason"))
                .isTrue();
    }

    @Test
    void version_2_does_not_know_quit_reasons() {
        JsonNode employee = new Caller(simulator, 2).get("1014").json();

        assertThat(employee.path("employmentPeriods")).hasSize(2);
        assertThat(employee.findValue("quitReason")).isNull();
        assertThat(employee.has("countryCode")).isTrue();
    }

    @Test
    void version_1_has_plain_values_and_no_country_code_managers_or_revision_dates() {
        JsonNode employee = new Caller(simulator, 1).get("1001").json();

        assertThat(employee.path("positions").isTextual()).isTrue();
        assertThat(employee.has("countryCode")).isFalse();
        assertThat(employee.has("managers")).isFalse();
        assertThat(employee.path("salaryFields")).isNotEmpty().allMatch(row -> !row.has("date"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void every_version_lists_the_same_people(int version) {
        JsonNode items = new Caller(simulator, version).list(1, 500).json().path("items");

        assertThat(items).hasSize(252);
        assertThat(items.path(0).path("id").asText()).isEqualTo("1001");
    }

    @Test
    void api_key_user_and_password_are_all_needed() {
        String uri = five.employees();

        assertThat(five.send("GET", uri, "", Map.of("X-Api-Key", "no")).status())
                .isEqualTo(401);
        assertThat(five.send("GET", uri, "", Map.of("Authorization", "Basic bm86bm8="))
                        .status())
                .isEqualTo(401);
        assertThat(five.send("GET", uri, "", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void a_login_gives_a_token_that_opens_the_api() {
        Credentials credentials = simulator.credentials();
        String body = "{\"user\":\"" + credentials.user() + "\",\"password\":\"" + credentials.password() + "\"}";
        Caller.Reply login = five.send("POST", simulator.baseUri() + "/v5/login", body, Map.of());
        Map<String, String> bearer =
                Map.of("Authorization", "Bearer " + login.json().path("token").asText());

        assertThat(login.status()).isEqualTo(200);
        assertThat(five.send("GET", five.employees(), "", bearer).status()).isEqualTo(200);
        assertThat(five.send("POST", simulator.baseUri() + "/v5/login", "{}", Map.of())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void unknown_companies_employees_and_addresses_are_not_found() {
        String unknownCompany = simulator.baseUri() + "/v5/companies/7/employees";

        assertThat(five.send("GET", unknownCompany, "", Map.of()).status()).isEqualTo(404);
        assertThat(five.get("9999").status()).isEqualTo(404);
        assertThat(five.send("GET", simulator.baseUri() + "/v6/companies/100/employees", "", Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_company_can_be_read() {
        String company = simulator.baseUri() + "/v5/companies/100/";

        assertThat(five.send("GET", company, "", Map.of()).json().path("id").asText())
                .isEqualTo("100");
    }
}
