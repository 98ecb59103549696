// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lonebro.simulator.internal.json.Json;

class CreatingTest {
    private final KontekSimulator simulator =
            KontekSimulator.builder().employees(5).start();
    private final Caller one = new Caller(simulator, 1);
    private final Caller five = new Caller(simulator, 5);

    @AfterEach
    void stop() {
        simulator.stop();
    }

    private static ObjectNode newcomer(String id) {
        ObjectNode person = Json.object().put("id", id).put("status", "Aktiv").put("inputTemplate", "Tjänsteman");
        person.put("firstName", "Åsa").put("lastName", "Ny").put("ssn", "199602292394");
        person.putArray("employmentPeriods")
                .addObject()
                .put("startDate", "2027-01-01")
                .put("employmentType", "Tillsvidare");
        return person;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5})
    void a_new_employee_is_always_dormant(int version) {
        Caller.Reply reply = new Caller(simulator, version).post(newcomer("2001"));

        assertThat(reply.status()).isEqualTo(201);
        JsonNode kept = five.get("2001").json();
        assertThat(kept.path("status").asText()).isEqualTo("Vilande");
        assertThat(kept.path("employmentPeriods").get(0).path("id").isInt()).isTrue();
        assertThat(kept.has("inputTemplate")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5})
    void without_an_input_template_nothing_is_created(int version) {
        ObjectNode person = newcomer("2001");
        person.remove("inputTemplate");

        assertThat(new Caller(simulator, version).post(person).status()).isEqualTo(422);
        assertThat(five.get("2001").status()).isEqualTo(404);
    }

    @Test
    void a_taken_id_is_a_conflict() {
        assertThat(five.post(newcomer("1001")).status()).isEqualTo(409);
    }

    @Test
    void an_id_is_needed() {
        ObjectNode person = newcomer("2001");
        person.remove("id");

        assertThat(five.post(person).status()).isEqualTo(422);
    }

    @Test
    void a_name_is_needed() {
        ObjectNode person = newcomer("2001");
        person.remove("lastName");

        assertThat(five.post(person).status()).isEqualTo(422);
    }

    @Test
    void version_1_queues_until_a_person_accepts() {
        ObjectNode person = newcomer("2001");
        person.remove("inputTemplate");

        assertThat(one.post(person).status()).isEqualTo(202);
        assertThat(five.get("2001").status()).isEqualTo(404);
        assertThat(simulator.importQueue().waiting()).isEqualTo(Map.of(1L, "2001"));

        assertThat(simulator.importQueue().accept(1)).isTrue();
        assertThat(five.get("2001").json().path("firstName").asText()).isEqualTo("Åsa");
        assertThat(simulator.importQueue().waiting()).isEmpty();
    }

    @Test
    void a_rejected_employee_never_comes() {
        one.post(newcomer("2001"));

        assertThat(simulator.importQueue().reject(1)).isTrue();
        assertThat(simulator.importQueue().accept(1)).isFalse();
        assertThat(five.get("2001").status()).isEqualTo(404);
    }

    @Test
    void the_same_employee_queued_twice_can_be_accepted_once() {
        one.post(newcomer("2001"));
        one.post(newcomer("2001"));
        simulator.importQueue().acceptAll();

        assertThat(simulator.size()).isEqualTo(6);
    }
}
