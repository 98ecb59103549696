// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lonebro.simulator.call.Notification;
import org.lonebro.simulator.internal.json.Json;

class WritingTest {
    private static final String HIRED_AGAIN = "1014";

    private final KontekSimulator simulator =
            KontekSimulator.builder().employees(40).start();
    private final Caller five = new Caller(simulator, 5);

    @AfterEach
    void stop() {
        simulator.stop();
    }

    private JsonNode kept(String id) {
        return five.get(id).json();
    }

    @Test
    void version_5_leaves_untouched_what_is_left_out() {
        ObjectNode before = five.get("1001").object();

        assertThat(five.put("1001", Json.object().put("city", "Kiruna")).status())
                .isEqualTo(200);

        assertThat(kept("1001")).isEqualTo(before.put("city", "Kiruna"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void versions_before_5_erase_root_members_that_are_left_out(int version) {
        Caller caller = new Caller(simulator, version);
        ObjectNode sent = caller.get("1001").object();
        sent.remove("customFields");
        sent.remove("streetAddress");
        sent.remove("salaryFields");

        assertThat(caller.put("1001", sent).status()).isEqualTo(200);

        assertThat(kept("1001").has("customFields")).isFalse();
        assertThat(kept("1001").path("streetAddress").isNull()).isTrue();
        assertThat(kept("1001").path("salaryFields")).isEmpty();
        assertThat(kept("1001").path("status").asText()).isEqualTo("Aktiv");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void sending_back_what_was_read_changes_nothing_and_tells_nobody(int version) {
        Caller caller = new Caller(simulator, version);
        for (int id = 1001; id <= 1040; id++) {
            byte[] before = five.get(Integer.toString(id)).body();
            String read = caller.get(Integer.toString(id)).text();

            assertThat(caller.put(Integer.toString(id), read).status()).isEqualTo(200);

            assertThat(Json.same(kept(Integer.toString(id)), Json.own(before))).isTrue();
        }
        assertThat(simulator.notifications()).isEmpty();
        assertThat(simulator.records().needlessWrites()).isEqualTo(40);
    }

    @Test
    void periods_are_replaced_as_a_whole() {
        ArrayNode periods = (ArrayNode) five.get(HIRED_AGAIN).json().path("employmentPeriods");
        JsonNode staying = periods.get(1);
        ArrayNode sent = Json.list().add(staying);
        sent.addObject()
                .put("startDate", "2010-01-01")
                .put("endDate", "2010-06-30")
                .put("employmentType", "Vikariat");

        five.put(HIRED_AGAIN, Json.object().set("employmentPeriods", sent));

        JsonNode after = kept(HIRED_AGAIN).path("employmentPeriods");
        assertThat(after).hasSize(2).doesNotContain(periods.get(0));
        assertThat(after.get(0)).isEqualTo(staying);
        assertThat(after.get(1).path("id").asInt()).isGreaterThan(1_000_000);
    }

    @Test
    void a_period_sent_without_its_quit_reason_loses_it_from_version_3_on() {
        ObjectNode read = new Caller(simulator, 3).get(HIRED_AGAIN).object();
        ((ObjectNode) read.path("employmentPeriods").get(0)).remove("quitReason");

        new Caller(simulator, 3).put(HIRED_AGAIN, read);

        assertThat(kept(HIRED_AGAIN).path("employmentPeriods").get(0).has("quitReason"))
                .isFalse();
    }

    @Test
    void version_2_cannot_clear_a_quit_reason_it_does_not_know() {
        Caller two = new Caller(simulator, 2);

        two.put(HIRED_AGAIN, two.get(HIRED_AGAIN).text());

        assertThat(kept(HIRED_AGAIN)
                        .path("employmentPeriods")
                        .get(0)
                        .path("quitReason")
                        .asText())
                .isEqualTo("Vikariat upphört");
    }

    @Test
    void overlapping_periods_are_refused_with_the_field() {
        ObjectNode read = five.get(HIRED_AGAIN).object();
        ((ObjectNode) read.path("employmentPeriods").get(0)).putNull("endDate");

        Caller.Reply reply = five.put(HIRED_AGAIN, read);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().path("messages").get(0).path("field").asText()).isEqualTo("employmentPeriods");
        assertThat(kept(HIRED_AGAIN)
                        .path("employmentPeriods")
                        .get(0)
                        .path("endDate")
                        .isNull())
                .isFalse();
    }

    @Test
    void the_employment_type_of_a_period_cannot_be_changed() {
        ObjectNode read = five.get("1001").object();
        ((ObjectNode) read.path("employmentPeriods").get(0)).put("employmentType", "Vikariat");

        assertThat(five.put("1001", read).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ssn\":\"850512-1230\"}",
                "{\"ssn\":null}",
                "{\"lastName\":null}",
                "{\"lastName\":\" \"}",
                "{\"status\":\"Borta\"}",
                "{\"bankAccountNumber\":\"12A45\"}",
                "{\"taxTable\":\"tretti\"}",
                "{\"id\":\"1002\"}",
                "{\"positions\":[{\"value\":\"Kock\"}]}",
                "{\"salaryFields\":[{\"id\":\"1\"}]}",
                "{\"employmentPeriods\":[{\"endDate\":\"2026-01-01\"}]}",
                "{\"employmentPeriods\":[{\"startDate\":\"2026-01-02\",\"endDate\":\"2026-01-01\"}]}",
                "{\"employmentPeriods\":[{\"id\":77,\"startDate\":\"2026-01-02\"}]}"
            })
    void what_makes_no_sense_is_refused_and_not_written(String body) {
        JsonNode before = kept("1001");

        assertThat(five.put("1001", body).status()).isEqualTo(422);

        assertThat(kept("1001")).isEqualTo(before);
    }

    @Test
    void a_refusal_never_repeats_the_value() {
        assertThat(five.put("1001", "{\"ssn\":\"850512-1230\"}").text()).doesNotContain("850512");
    }

    @Test
    void what_is_not_a_json_object_is_a_bad_request() {
        assertThat(five.put("1001", "{").status()).isEqualTo(400);
        assertThat(five.put("1001", "[]").status()).isEqualTo(400);
    }

    @Test
    void identity_numbers_are_shown_with_ten_digits_whatever_was_sent() {
        five.put("1001", "{\"ssn\":\"199602292394\"}");

        assertThat(kept("1001").path("ssn").asText()).isEqualTo("960229-2394");
    }

    @Test
    void a_null_clears_in_version_5() {
        five.put("1001", "{\"city\":null,\"salaryFields\":null}");

        assertThat(kept("1001").path("city").isNull()).isTrue();
        assertThat(kept("1001").path("salaryFields").isArray()).isTrue();
    }

    @Test
    void numbers_are_kept_to_the_last_digit() {
        String amount = "12345678901234567890.123456789012345678";
        five.put("1001", "{\"salaryFields\":[{\"id\":\"1\",\"amount\":" + amount + ",\"date\":\"2026-01-01\"}]}");

        assertThat(kept("1001").path("salaryFields").get(0).path("amount").decimalValue())
                .isEqualTo(new BigDecimal(amount));
    }

    @Test
    void watched_members_tell_the_payroll_officer_and_others_do_not() {
        five.put("1001", "{\"city\":\"Kiruna\",\"union\":\"Unionen i Kiruna\",\"payForm\":\"Timlön\"}");

        assertThat(simulator.notifications()).extracting(Notification::field).containsExactly("payForm", "union");
        assertThat(simulator.records().of("PUT", "1001").get(0).changed())
                .containsExactlyInAnyOrder("city", "union", "payForm");
    }

    @Test
    void a_change_of_category_leaves_an_XXX_record_and_starts_anew_on_the_id() {
        five.put("1002", "{\"category\":\"Arbetare\"}");

        JsonNode old = kept("XXX_1002");
        JsonNode period = kept("1002").path("employmentPeriods").get(0);
        assertThat(old.path("category").asText()).isEqualTo("Tjänsteman");
        assertThat(old.path("employmentPeriods").get(0).path("endDate").asText())
                .isEqualTo("2026-11-21");
        assertThat(kept("1002").path("category").asText()).isEqualTo("Arbetare");
        assertThat(period.path("startDate").asText()).isEqualTo("2026-11-22");
        assertThat(period.path("id"))
                .isNotEqualTo(old.path("employmentPeriods").get(0).path("id"));
        assertThat(simulator.size()).isEqualTo(41);
        assertThat(simulator.notifications()).extracting(Notification::field).contains("category", "id");
    }

    @Test
    void version_1_writes_plain_values_and_keeps_the_history_behind_them() {
        Caller one = new Caller(simulator, 1);
        ObjectNode read = one.get("1001").object().put("positions", "Rektor");

        assertThat(one.put("1001", read).json().path("positions").asText()).isEqualTo("Rektor");

        JsonNode positions = kept("1001").path("positions");
        assertThat(positions).hasSize(2);
        assertThat(positions.get(1).path("date").asText()).isEqualTo("2026-11-22");
        assertThat(kept("1001").path("managers")).isNotEmpty();
        assertThat(kept("1001").path("countryCode").asText()).isEqualTo("SE");
    }

    @Test
    void delete_removes() {
        assertThat(five.delete("1001").status()).isEqualTo(204);
        assertThat(five.get("1001").status()).isEqualTo(404);
        assertThat(five.delete("1001").status()).isEqualTo(404);
    }
}
