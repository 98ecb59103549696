// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lonebro.simulator.fault.Fault;
import org.lonebro.simulator.fault.FaultRule;
import org.lonebro.simulator.internal.json.Json;

class FaultsTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    private final KontekSimulator simulator =
            KontekSimulator.builder().employees(100).clock(NOON).start();
    private final Caller five = new Caller(simulator, 5);

    @AfterEach
    void stop() {
        simulator.stop();
    }

    private JsonNode page(int page) {
        return five.list(page, 20).json();
    }

    @Test
    void a_truncated_page_lacks_employees_and_does_not_say_so() {
        simulator.faults().onPage(2, Fault.TRUNCATED_PAGE);

        assertThat(page(1).path("items")).hasSize(20);
        assertThat(page(2).path("items")).hasSize(10);
        assertThat(page(2).path("total").asInt()).isEqualTo(100);
    }

    @Test
    void an_empty_answer_is_200_without_a_body() {
        simulator.faults().next(1, Fault.EMPTY_BODY);
        Caller.Reply reply = five.list(1, 20);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEmpty();
        assertThat(page(1).path("items")).hasSize(20);
    }

    @Test
    void an_empty_page_claims_there_is_nobody() {
        simulator.faults().always(Fault.EMPTY_PAGE);

        assertThat(page(1).path("items")).isEmpty();
        assertThat(page(1).path("total").asInt(-1)).isZero();
    }

    @Test
    void a_capped_page_size_shifts_the_pages() {
        simulator.faults().add(FaultRule.of(Fault.CAPPED_PAGE_SIZE).amount(7));

        assertThat(page(2).path("items")).hasSize(7);
        assertThat(page(2).path("pageSize").asInt()).isEqualTo(7);
        assertThat(page(2).path("items").get(0).path("id").asText()).isEqualTo("1008");
    }

    @Test
    void a_repeated_page_is_the_first_again() {
        simulator.faults().onPage(3, Fault.REPEATED_PAGE);

        assertThat(page(3).path("items")).isEqualTo(page(1).path("items"));
        assertThat(page(3).path("page").asInt()).isEqualTo(3);
    }

    @Test
    void totals_can_be_wrong_or_change() {
        simulator.faults().add(FaultRule.of(Fault.WRONG_TOTAL).amount(-40));
        assertThat(page(1).path("total").asInt()).isEqualTo(60);

        simulator.faults().clear();
        simulator.faults().always(Fault.CHANGING_TOTAL);
        assertThat(page(1).path("total").asInt()).isEqualTo(100);
        assertThat(page(3).path("total").asInt()).isEqualTo(102);
    }

    @Test
    void a_bare_array_has_no_total() {
        simulator.faults().always(Fault.BARE_ARRAY);

        assertThat(page(1).isArray()).isTrue();
        assertThat(page(1)).hasSize(20);
    }

    @ParameterizedTest
    @CsvSource({
        "TOO_MANY_REQUESTS, 429, 9",
        "UNAVAILABLE, 503, 9",
        "UNAVAILABLE_UNTIL, 503, 'Sun, 22 Nov 2026 12:00:09 GMT'"
    })
    void busy_answers_say_when_to_come_back(Fault fault, int status, String retryAfter) {
        simulator.faults().add(FaultRule.of(fault).amount(9));
        Caller.Reply reply = five.list(1, 20);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.response().headers().firstValue("Retry-After")).contains(retryAfter);
    }

    @Test
    void calls_above_the_rate_limit_are_refused() {
        simulator.faults().add(FaultRule.of(Fault.RATE_LIMIT).amount(2));

        assertThat(five.get("1001").status()).isEqualTo(200);
        assertThat(five.get("1001").status()).isEqualTo(200);
        assertThat(five.get("1001").status()).isEqualTo(429);
    }

    @Test
    void a_slow_answer_takes_its_time() {
        simulator.faults().add(FaultRule.of(Fault.SLOW).amount(60));
        long begun = System.nanoTime();

        assertThat(five.get("1001").status()).isEqualTo(200);
        assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(60_000_000L);
    }

    @Test
    void a_dropped_connection_breaks_the_body() {
        simulator.faults().next(1, Fault.DROPPED_CONNECTION);

        assertThatThrownBy(() -> five.list(1, 20)).isInstanceOf(UncheckedIOException.class);
        assertThat(five.list(1, 20).status()).isEqualTo(200);
        assertThat(simulator.records().all().get(0).status()).isZero();
    }

    @Test
    void a_lost_answer_has_taken_effect_and_a_lost_call_has_not() {
        simulator.faults().add(FaultRule.of(Fault.LOST_ANSWER).onMethod("PUT").onPath("/1001"));
        simulator.faults().add(FaultRule.of(Fault.LOST_CALL).onMethod("PUT").onPath("/1002"));

        assertThatThrownBy(() -> five.put("1001", "{\"city\":\"Kiruna\"}")).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> five.put("1002", "{\"city\":\"Kiruna\"}")).isInstanceOf(UncheckedIOException.class);

        assertThat(five.get("1001").json().path("city").asText()).isEqualTo("Kiruna");
        assertThat(five.get("1002").json().path("city").asText()).isNotEqualTo("Kiruna");
    }

    @Test
    void malformed_json_cannot_be_read() {
        simulator.faults().always(Fault.MALFORMED_JSON);

        assertThat(Json.foreign(five.list(1, 20).body())).isEmpty();
    }

    @Test
    void the_wrong_encoding_is_latin_1_that_says_utf_8() {
        simulator.change("1001", employee -> employee.put("city", "Åmål"));
        simulator.faults().always(Fault.WRONG_ENCODING);
        Caller.Reply reply = five.get("1001");

        assertThat(reply.text()).doesNotContain("Åmål");
        assertThat(new String(reply.body(), StandardCharsets.ISO_8859_1)).contains("Åmål");
        assertThat(reply.response().headers().firstValue("Content-Type")).contains("application/json; charset=utf-8");
    }

    @Test
    void a_web_page_can_come_instead_of_json() {
        simulator.faults().always(Fault.HTML);
        Caller.Reply reply = five.list(1, 20);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void a_redirect_leads_to_another_host() {
        simulator.faults().always(Fault.REDIRECT);
        Caller.Reply reply = five.list(1, 20);

        assertThat(reply.status()).isEqualTo(302);
        assertThat(reply.response().headers().firstValue("Location").orElseThrow())
                .contains("elsewhere.example");
    }

    @Test
    void a_huge_field_is_as_large_as_asked() {
        simulator.faults().always(Fault.HUGE_FIELD);
        Caller.Reply reply = five.list(1, 2);

        assertThat(reply.body().length).isGreaterThan(5 * 1024 * 1024);
        assertThat(reply.json().path("items").get(0).path("anteckning").asText())
                .hasSize(5 * 1024 * 1024);
    }

    @Test
    void another_customers_people_have_our_ids_and_other_numbers() {
        JsonNode ours = page(1).path("items").get(0);
        simulator.faults().always(Fault.OTHER_CUSTOMER);
        JsonNode theirs = page(1).path("items").get(0);

        assertThat(theirs.path("id")).isEqualTo(ours.path("id"));
        assertThat(theirs.path("ssn")).isNotEqualTo(ours.path("ssn"));
    }

    @ParameterizedTest
    @CsvSource({
        "EXPIRED_PASSWORD, 401, 401",
        "NO_READ_RIGHT, 403, 200",
        "NO_WRITE_RIGHT, 200, 403",
        "CHANGED_MEANWHILE, 200, 409",
        "REFUSED, 200, 422",
        "SERVER_ERROR, 500, 500"
    })
    void refusals_hit_reads_or_writes(Fault fault, int read, int write) {
        simulator.faults().always(fault);

        assertThat(five.get("1001").status()).isEqualTo(read);
        assertThat(five.put("1001", "{\"city\":\"Kiruna\"}").status()).isEqualTo(write);
    }

    @Test
    void a_forgotten_write_looks_well() {
        simulator.faults().always(Fault.FORGOTTEN_WRITE);

        assertThat(five.put("1001", "{\"city\":\"Kiruna\"}").status()).isEqualTo(200);
        assertThat(five.get("1001").json().path("city").asText()).isNotEqualTo("Kiruna");
    }

    @Test
    void counted_rules_switch_themselves_off() {
        simulator.faults().next(2, Fault.UNAVAILABLE);

        assertThat(five.get("1001").status()).isEqualTo(503);
        assertThat(simulator.faults().active()).extracting(FaultRule::calls).containsExactly(1);
        assertThat(five.get("1001").status()).isEqualTo(503);
        assertThat(five.get("1001").status()).isEqualTo(200);
        assertThat(simulator.faults().active()).isEmpty();
    }
}
