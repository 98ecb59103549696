// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.DeliveryState;
import org.lonebro.console.internal.kit.MemoryDesk;
import org.lonebro.console.internal.kit.MemorySync;

class OutboxTest {
    private final String person = System.getProperty("user.name");
    private final MemorySync sync = new MemorySync().connection("acme");
    private final MemoryDesk desk = new MemoryDesk();

    @Test
    void shows_what_is_tried_again_and_what_was_refused() throws Exception {
        desk.sends("77", DeliveryState.WAITING, Reason.of(ReasonCode.UNREACHABLE, "api.example.com"))
                .sends("78", DeliveryState.DEAD, Reason.of(ReasonCode.GONE_IN_PAYROLL));

        try (Terminal terminal = Terminal.english(sync, desk)) {
            assertThat(terminal.type("lonebro:outbox"))
                    .startsWith("1 tried again later, 1 not sent\n")
                    .containsPattern("77 +tried again later +2026-11-20 06:00:00 +anna +2 +2026-11-20 06:01:00 +Nobody")
                    .containsPattern("78 +not sent +2026-11-20 06:00:00 +anna +2 +- +Kontek no longer has")
                    .endsWith("mend the cause, then save the card again or use lonebro:retry.\n");
            assertThat(terminal.type("lonebro:outbox -n 1")).contains("Only the first 1 are shown;");
        }
    }

    @Test
    void says_that_it_is_empty() throws Exception {
        try (Terminal terminal = Terminal.english(sync, desk)) {
            assertThat(terminal.type("lonebro:outbox"))
                    .isEqualTo("The outbox of connection acme is empty: everything that was saved is sent.\n");
        }
    }

    @Test
    void retry_is_for_one_card_or_for_all() throws Exception {
        desk.sends("77", DeliveryState.DUE, null).sends("78", DeliveryState.DUE, null);

        try (Terminal terminal = Terminal.english(sync, desk)) {
            assertThat(terminal.type("lonebro:retry")).isEqualTo("Tried again now in connection acme: 2.\n");
            assertThat(terminal.type("lonebro:retry 78"))
                    .isEqualTo(terminal.type("lonebro:retry 78 -c acme"))
                    .isEqualTo("Card 78 of connection acme is tried again now.\n");
            assertThat(terminal.type("lonebro:retry 99"))
                    .isEqualTo("Card 99 is not in the outbox of connection acme; lonebro:outbox shows what is.\n");
            assertThat(terminal.type("lonebro:retry 77 78 79")).startsWith("That is one word too many.\n");
        }
        assertThat(desk.decided())
                .containsExactly(
                        "retry all " + person, "retry 78 " + person, "retry 78 " + person, "retry 99 " + person);
    }

    @Test
    void payday_says_who_would_be_paid_wrongly() throws Exception {
        desk.finds("1001", ReasonCode.PAYDAY_OPEN_THERE).finds("1002", ReasonCode.PAYDAY_SALARY);

        try (Terminal terminal = Terminal.english(sync, desk)) {
            assertThat(terminal.type("lonebro:payday"))
                    .isEqualTo(
                            """
                            Pay day is 2026-11-25; the last day on which a change counts is 2026-11-20. It is near: \
                            tighter limits hold.
                            312 people compared. If payroll closed now, this would be wrong (2):
                            Number  Card in HR  What is wrong
                            1001    -           The employment has ended in HR but goes on in Kontek: would be paid.
                            1002    -           The salary differs between HR and Kontek.
                            """);
        }
    }

    @Test
    void payday_says_that_nobody_would_be_paid_wrongly() throws Exception {
        try (Terminal terminal = Terminal.english(sync, desk)) {
            assertThat(terminal.type("lonebro:payday"))
                    .endsWith("312 people compared; nobody would be paid wrongly.\n");
        }
    }
}
