// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.command;

import java.util.List;
import java.util.Set;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.PersonCase;
import org.lonebro.console.internal.screen.Screen;
import org.lonebro.console.internal.text.Texts;
import org.lonebro.console.internal.view.CaseTable;

/** {@code lonebro:hold}. */
final class ListHeld implements Command {
    private final Desks desks;
    private final ConnectionChoice connections;
    private final Texts texts;

    ListHeld(Desks desks, ConnectionChoice connections, Texts texts) {
        this.desks = desks;
        this.connections = connections;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "hold";
    }

    @Override
    public Set<Option> options() {
        return Set.of(Option.CONNECTION);
    }

    @Override
    public void run(CommandLine line, Screen screen) throws MistypedException, AbsentException {
        Cases cases = new Cases(desks.caseDesk());
        ConnectionName connection = connections.choose(line, 0).name();
        List<PersonCase> held = cases.of(connection).filter(Cases::held).toList();
        if (held.isEmpty()) {
            screen.line(texts.text("hold.none", connection.text()));
            return;
        }
        screen.lines(new CaseTable(texts).lines(held));
        screen.line(texts.text("hold.next"));
    }
}
