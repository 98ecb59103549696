// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.command;

import java.util.Set;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.DeliveryDesk;
import org.lonebro.console.internal.command.ConnectionChoice.Chosen;
import org.lonebro.console.internal.screen.Screen;
import org.lonebro.console.internal.text.Texts;

/** {@code lonebro:retry}. */
final class RetryDelivery implements Command {
    private final Desks desks;
    private final ConnectionChoice connections;
    private final Actor actor;
    private final Texts texts;

    RetryDelivery(Desks desks, ConnectionChoice connections, Actor actor, Texts texts) {
        this.desks = desks;
        this.connections = connections;
        this.actor = actor;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "retry";
    }

    @Override
    public Set<Option> options() {
        return Set.of(Option.CONNECTION);
    }

    @Override
    public void run(CommandLine line, Screen screen) throws MistypedException, AbsentException {
        DeliveryDesk desk = desks.deliveryDesk();
        // One word is the card: a connection alone is named by its option.
        Chosen chosen = connections.choose(line, Math.min(1, line.words().size()));
        ConnectionName connection = chosen.name();
        if (chosen.rest().isEmpty()) {
            screen.line(texts.text("retry.all", desk.retryAll(connection, actor), connection.text()));
            return;
        }
        String card = chosen.rest().get(0);
        if (card.isBlank()) {
            throw new MistypedException("mistyped.few");
        }
        boolean there = desk.retry(connection, new HrEmployeeId(card), actor);
        screen.line(texts.text(there ? "retry.done" : "retry.unknown", card, connection.text()));
    }
}
