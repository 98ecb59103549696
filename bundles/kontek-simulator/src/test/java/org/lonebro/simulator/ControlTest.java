// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lonebro.simulator.fault.Fault;
import org.lonebro.simulator.fault.FaultRule;

class ControlTest {
    private final KontekSimulator simulator =
            KontekSimulator.builder().employees(5).start();
    private final Caller five = new Caller(simulator, 5);

    @AfterEach
    void stop() {
        simulator.stop();
    }

    @Test
    void the_menu_names_every_fault() {
        String menu = five.control("GET", "", "").text();

        assertThat(Fault.values()).allSatisfy(fault -> assertThat(menu).contains(fault.name()));
    }

    @Test
    void the_menu_shows_no_credentials() {
        assertThat(five.control("GET", "", "").text())
                .doesNotContain(simulator.credentials().password());
    }

    @Test
    void faults_are_switched_on_replaced_and_off() {
        five.control("POST", "/faults?fault=unavailable&calls=3&method=put", "");
        assertThat(simulator.faults().active())
                .containsExactly(FaultRule.of(Fault.UNAVAILABLE).forCalls(3).onMethod("PUT"));

        five.control("PUT", "/faults", "[{\"fault\":\"SLOW\",\"amount\":1},{\"fault\":\"HTML\",\"page\":2}]");
        assertThat(simulator.faults().active()).extracting(FaultRule::fault).containsExactly(Fault.SLOW, Fault.HTML);

        five.control("DELETE", "/faults?fault=slow", "");
        assertThat(five.control("GET", "/faults", "").json()).hasSize(1);

        five.control("DELETE", "/faults", "");
        assertThat(simulator.faults().active()).isEmpty();
    }

    @Test
    void an_unknown_fault_or_number_is_a_bad_request() {
        assertThat(five.control("POST", "/faults?fault=flood", "").status()).isEqualTo(400);
        assertThat(five.control("POST", "/faults?fault=slow&amount=much", "").status())
                .isEqualTo(400);
        assertThat(five.control("PUT", "/faults", "{").status()).isEqualTo(400);
        assertThat(five.control("POST", "/queue/x?do=accept", "").status()).isEqualTo(400);
    }

    @Test
    void employees_are_entered_changed_and_removed_as_in_kontek() {
        assertThat(five.control("PUT", "/employees/7", "{\"firstName\":\"Åke\"}")
                        .status())
                .isEqualTo(204);
        assertThat(five.control("PUT", "/employees/7", "{\"city\":\"Åre\"}").status())
                .isEqualTo(204);
        assertThat(five.get("7").json().path("firstName").asText()).isEqualTo("Åke");
        assertThat(five.get("7").json().path("city").asText()).isEqualTo("Åre");
        assertThat(five.control("DELETE", "/employees/7", "").status()).isEqualTo(204);
        assertThat(five.get("7").status()).isEqualTo(404);
        assertThat(simulator.notifications()).isEmpty();
    }

    @Test
    void calls_and_notifications_can_be_read_and_forgotten() {
        five.put("1001", "{\"union\":\"En annan\"}");

        assertThat(five.control("GET", "/notifications", "")
                        .json()
                        .get(0)
                        .path("field")
                        .asText())
                .isEqualTo("union");
        assertThat(five.control("GET", "/calls", "")
                        .json()
                        .path("counts")
                        .path("PUT")
                        .asInt())
                .isEqualTo(1);
        assertThat(five.control("DELETE", "/calls", "").json().path("latest")).isEmpty();
        assertThat(five.control("DELETE", "/notifications", "").json()).isEmpty();
    }

    @Test
    void other_people_can_move_in() {
        five.control("POST", "/people", "{\"seed\":5,\"count\":12}");

        assertThat(simulator.size()).isEqualTo(12);
    }

    @Test
    void the_queue_is_worked_from_outside() {
        new Caller(simulator, 1).post("{\"id\":\"2001\",\"firstName\":\"Åsa\",\"lastName\":\"Ny\"}");
        new Caller(simulator, 1).post("{\"id\":\"2002\",\"firstName\":\"Bo\",\"lastName\":\"Ny\"}");

        assertThat(five.control("GET", "/queue", "").json()).hasSize(2);
        assertThat(five.control("POST", "/queue/1?do=accept", "").status()).isEqualTo(204);
        assertThat(five.control("POST", "/queue/2?do=reject", "").status()).isEqualTo(204);
        assertThat(five.get("2001").status()).isEqualTo(200);
        assertThat(five.get("2002").status()).isEqualTo(404);
    }

    @Test
    void a_web_page_cannot_steer_the_simulator() {
        String faults = simulator.controlUri() + "/faults?fault=HTML";

        assertThat(five.send("POST", faults, "", Map.of("Origin", "https://elsewhere.example"))
                        .status())
                .isEqualTo(403);
        assertThat(simulator.faults().active()).isEmpty();
    }

    @Test
    void the_java_side_changes_renames_adds_and_removes() {
        simulator.change("1001", employee -> employee.put("lastName", "Nilsson"));
        simulator.rename("1002", "XXX_1002");
        simulator.add(Map.of("id", "500", "firstName", "Eva"));
        simulator.remove("1003");

        assertThat(five.get("1001").json().path("lastName").asText()).isEqualTo("Nilsson");
        assertThat(five.get("1002").status()).isEqualTo(404);
        assertThat(five.get("XXX_1002").status()).isEqualTo(200);
        assertThat(five.list(1, 5).json().path("items").get(0).path("id").asText())
                .isEqualTo("500");
        assertThat(simulator.size()).isEqualTo(5);
    }
}
