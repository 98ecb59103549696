// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.FieldAction;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.FieldExplanation;
import org.lonebro.api.sync.RunId;
import org.lonebro.console.internal.kit.MemorySync;
import org.lonebro.console.internal.kit.People;

class ExplainTest {
    private final MemorySync sync = new MemorySync()
            .connection("acme")
            .explains(new FieldExplanation(
                    new PayrollEmployeeId("1002"),
                    new FieldDecision(
                            EmployeeField.STREET,
                            "Storgatan 1",
                            "Storgatan 1",
                            "Nygatan 2",
                            FieldAction.TAKE_PAYROLL,
                            ReasonCode.CHANGED_IN_PAYROLL),
                    new RunId(7),
                    Instant.parse("2026-11-19T05:00:00Z"),
                    Reason.of(ReasonCode.CHANGED_IN_PAYROLL)))
            .explains(new FieldExplanation(
                    new PayrollEmployeeId("1002"),
                    new FieldDecision(
                            EmployeeField.BANK_ACCOUNT,
                            null,
                            null,
                            People.ACCOUNT,
                            FieldAction.TAKE_PAYROLL,
                            ReasonCode.FIRST_MEETING),
                    null,
                    null,
                    Reason.of(ReasonCode.NOT_SHARED)));

    @Test
    void tells_the_story_of_one_field() throws Exception {
        try (Terminal terminal = Terminal.english(sync)) {
            assertThat(terminal.type("lonebro:explain 1002 street"))
                    .isEqualTo(
                            """
                            1002, Street
                              Agreed  Storgatan 1  by run 7, 2026-11-19 06:00:00
                              HR      Storgatan 1
                              Kontek  Nygatan 2
                            The next import: HR gets Kontek's value.
                            The rule: Changed in Kontek.
                            """);
        }
    }

    @Test
    void takes_the_fields_name_in_either_language_and_masks_its_value() throws Exception {
        try (Terminal terminal = Terminal.swedish(sync)) {
            for (String field : new String[] {"bankkonto", "bank-account", "BANK_ACCOUNT"}) {
                assertThat(terminal.type("lonebro:explain acme 1002 " + field))
                        .contains(
                                "8327 ****", "Regeln: Det här fältet går inte", "Varför: Inget var överenskommet ännu")
                        .doesNotContain("3456789");
            }
        }
    }

    @Test
    void says_which_fields_there_are() throws Exception {
        try (Terminal terminal = Terminal.swedish(sync)) {
            assertThat(terminal.type("lonebro:explain 1002 skonummer"))
                    .startsWith("\"skonummer\" är inget fält; fälten är anställningsnummer, personnummer, förnamn,")
                    .endsWith("Skriv så här: lonebro:explain [NAMN] ANSTÄLLD FÄLT   (--help berättar mer)\n");
            assertThat(terminal.type("lonebro:explain 1002")).startsWith("Något saknas.\n");
        }
    }

    @Test
    void passes_on_why_it_cannot_be_told() throws Exception {
        try (Terminal terminal = Terminal.english(sync)) {
            assertThat(terminal.type("lonebro:explain 4711 street"))
                    .isEqualTo("Neither Kontek nor the links know an employee with number 4711.\n");
        }
    }
}
