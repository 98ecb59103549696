// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.Delivery;
import org.lonebro.api.sync.DeliveryDesk;
import org.lonebro.api.sync.DeliveryState;
import org.lonebro.console.internal.screen.Column;
import org.lonebro.console.internal.screen.Screen;
import org.lonebro.console.internal.screen.Table;
import org.lonebro.console.internal.text.Texts;
import org.lonebro.console.internal.view.LocalTimes;

/** {@code lonebro:outbox}. */
final class ListOutbox implements Command {
    private final Desks desks;
    private final ConnectionChoice connections;
    private final Texts texts;

    ListOutbox(Desks desks, ConnectionChoice connections, Texts texts) {
        this.desks = desks;
        this.connections = connections;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public Set<Option> options() {
        return Set.of(Option.CONNECTION, Option.COUNT);
    }

    @Override
    public void run(CommandLine line, Screen screen) throws MistypedException, AbsentException {
        int atMost = line.count();
        DeliveryDesk desk = desks.deliveryDesk();
        ConnectionName connection = connections.choose(line, 0).name();
        Map<DeliveryState, Long> counts = desk.counts(connection);
        if (counts.isEmpty()) {
            screen.line(texts.text("outbox.empty", connection.text()));
            return;
        }
        screen.line(counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> texts.number(entry.getValue()) + " " + texts.word(entry.getKey()))
                .collect(Collectors.joining(", ")));
        List<Delivery> deliveries = desk.deliveries(connection, Optional.empty(), atMost);
        screen.lines(table(deliveries));
        if (deliveries.size()
                < counts.values().stream().mapToLong(Long::longValue).sum()) {
            screen.line(texts.text("outbox.more", deliveries.size()));
        }
        if (counts.containsKey(DeliveryState.DEAD)) {
            screen.line(texts.text("outbox.dead"));
        }
    }

    private List<String> table(List<Delivery> deliveries) {
        Table table = new Table(
                Column.text(texts.text("column.card")),
                Column.text(texts.text("column.state")),
                Column.text(texts.text("column.saved")),
                Column.text(texts.text("column.by")),
                Column.number(texts.text("column.attempts")),
                Column.text(texts.text("column.next-try")),
                Column.text(texts.text("column.why")));
        for (Delivery delivery : deliveries) {
            table.row(
                    delivery.card().text(),
                    texts.word(delivery.state()),
                    LocalTimes.text(delivery.markedAt()),
                    delivery.by().name(),
                    texts.number(delivery.attempts()),
                    LocalTimes.text(delivery.state() == DeliveryState.DEAD ? null : delivery.due()),
                    delivery.why().map(texts::sentence).orElse(""));
        }
        return table.lines();
    }
}
