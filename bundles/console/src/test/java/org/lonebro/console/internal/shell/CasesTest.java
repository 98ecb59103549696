// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lonebro.api.hr.EmployeeField.BANK_ACCOUNT;
import static org.lonebro.api.hr.EmployeeField.IDENTITY_NUMBER;
import static org.lonebro.api.hr.EmployeeField.SALARY;
import static org.lonebro.api.hr.EmployeeField.STREET;

import org.junit.jupiter.api.Test;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.console.internal.kit.MemoryDesk;
import org.lonebro.console.internal.kit.MemorySync;
import org.lonebro.console.internal.kit.People;

class CasesTest {
    private static final String OTHER_ACCOUNT = "5000|7654321";

    private final String person = System.getProperty("user.name");
    private final MemorySync sync = new MemorySync().connection("acme");
    private final MemoryDesk desk = new MemoryDesk()
            .asks(3, STREET, ReasonCode.CHANGED_ON_BOTH, "Gamla 1", "HR 2", "Kontek 3")
            .asks(4, BANK_ACCOUNT, ReasonCode.ACCOUNT_CHANGED, People.ACCOUNT, OTHER_ACCOUNT, People.ACCOUNT)
            .asks(5, IDENTITY_NUMBER, ReasonCode.IDENTITY_SUCCEEDS, "199211232385", "199211232385", "199602292394");

    @Test
    void conflicts_show_all_three_values_and_where_the_held_ones_are() throws Exception {
        try (Terminal terminal = Terminal.english(sync, desk)) {
            assertThat(terminal.type("lonebro:conflicts"))
                    .isEqualTo(
                            """
                            Case  In Kontek  Field   Agreed   HR    Kontek    Since                By    Why
                               3  1002       Street  Gamla 1  HR 2  Kontek 3  2026-11-20 06:00:00  anna  Changed \
                            differently in HR and in Kontek; a person decides.
                            lonebro:resolve CASE hr|kontek says whose value stands.
                            Held bank accounts and identity numbers: 2; lonebro:hold shows them.
                            """);
        }
    }

    @Test
    void accounts_identity_numbers_and_salaries_are_masked() throws Exception {
        desk.asks(6, SALARY, ReasonCode.SALARY_IMPLAUSIBLE, People.SALARY, "2026-01-01|1|360000.00", People.SALARY);

        try (Terminal terminal = Terminal.english(sync, desk)) {
            assertThat(terminal.type("lonebro:hold") + terminal.type("lonebro:conflicts"))
                    .contains("8327 ****", "5000 ****", "19921123-****", "19960229-****", "The salary would become")
                    .doesNotContain("3456789", "7654321", "2385", "2394", "35000", "36000");
        }
    }

    @Test
    void resolve_says_whose_value_stands() throws Exception {
        try (Terminal terminal = Terminal.english(sync, desk)) {
            assertThat(terminal.type("lonebro:resolve 3 hr"))
                    .isEqualTo("Case 3, 1002, Street: HR's value stands, says " + person
                            + ". It is carried out by the next delivery.\n");
            assertThat(terminal.type("lonebro:conflicts"))
                    .contains("HR's value stands, says " + person + "; waits for the next delivery.");
        }
        assertThat(desk.decided()).containsExactly("3 HR " + person);
    }

    @Test
    void resolve_decides_for_always_and_takes_that_back() throws Exception {
        try (Terminal terminal = Terminal.english(sync, desk)) {
            assertThat(terminal.type("lonebro:resolve 3 Kontek --always"))
                    .endsWith("From now on Kontek's value stands in every conflict about Street.\n");
            assertThat(terminal.type("lonebro:conflicts"))
                    .endsWith("Decided for always: Street, Kontek's value stands.\n");
            assertThat(terminal.type("lonebro:resolve --forget street"))
                    .isEqualTo("Street: nothing is decided for always any more.\n");
            assertThat(terminal.type("lonebro:conflicts")).doesNotContain("for always");
        }
    }

    @Test
    void resolve_needs_a_case_and_a_side() throws Exception {
        try (Terminal terminal = Terminal.english(sync, desk)) {
            assertThat(terminal.type("lonebro:resolve 3")).startsWith("Something is missing.\n");
            assertThat(terminal.type("lonebro:resolve 3 both")).startsWith("\"both\" is no side;");
            assertThat(terminal.type("lonebro:resolve three hr")).startsWith("\"three\" is no case;");
            assertThat(terminal.type("lonebro:resolve 99 hr")).isEqualTo("There is no case 99.\n");
            assertThat(terminal.type("lonebro:resolve 3 hr now")).startsWith("That is one word too many.\n");
        }
        assertThat(desk.decided()).isEmpty();
    }

    @Test
    void release_lets_through_what_changed_whichever_side_it_came_from() throws Exception {
        try (Terminal terminal = Terminal.english(sync, desk)) {
            assertThat(terminal.type("lonebro:release 4"))
                    .isEqualTo("Case 4, 1002, Bank account: released by " + person
                            + ". Kontek gets HR's value with the next delivery.\n");
            assertThat(terminal.type("lonebro:release 5")).contains("HR gets Kontek's value");
        }
        assertThat(desk.decided()).containsExactly("4 HR " + person, "5 PAYROLL " + person);
    }

    @Test
    void a_refused_release_keeps_the_old_value() throws Exception {
        try (Terminal terminal = Terminal.english(sync, desk)) {
            assertThat(terminal.type("lonebro:release 4 --refuse"))
                    .isEqualTo("Case 4, 1002, Bank account: refused by " + person
                            + ". HR gets back the old value from Kontek with the next delivery.\n");
        }
        assertThat(desk.decided()).containsExactly("4 PAYROLL " + person);
    }

    @Test
    void release_is_not_for_conflicts_and_does_not_guess_between_two_new_values() throws Exception {
        desk.asks(7, BANK_ACCOUNT, ReasonCode.ACCOUNT_CHANGED, null, OTHER_ACCOUNT, People.ACCOUNT);

        try (Terminal terminal = Terminal.english(sync, desk)) {
            assertThat(terminal.type("lonebro:release 3")).startsWith("Case 3 holds no bank account");
            assertThat(terminal.type("lonebro:release 7")).startsWith("In case 7 both sides have a new value;");
            assertThat(terminal.type("lonebro:release")).startsWith("Something is missing.\n");
        }
        assertThat(desk.decided()).isEmpty();
    }

    @Test
    void says_that_nothing_waits() throws Exception {
        try (Terminal terminal = Terminal.english(sync, new MemoryDesk())) {
            assertThat(terminal.type("lonebro:conflicts"))
                    .isEqualTo("No conflict of connection acme waits for a person.\n");
            assertThat(terminal.type("lonebro:hold")).isEqualTo("Nothing of connection acme is held.\n");
        }
    }

    @Test
    void says_so_while_the_desk_is_away() throws Exception {
        try (Terminal terminal = Terminal.swedish(sync)) {
            for (String command : new String[] {"conflicts", "hold", "resolve 3 hr", "release 3"}) {
                assertThat(terminal.type("lonebro:" + command)).startsWith("Fallen kan inte visas just nu:");
            }
            assertThat(terminal.type("lonebro:outbox")).startsWith("Utkorgen kan inte visas just nu:");
            assertThat(terminal.type("lonebro:payday")).startsWith("Lönedagen kan inte visas just nu:");
        }
    }
}
