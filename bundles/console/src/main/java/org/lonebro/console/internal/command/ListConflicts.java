// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.command;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.sync.CaseDesk;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.PersonCase;
import org.lonebro.console.internal.screen.Screen;
import org.lonebro.console.internal.text.Texts;
import org.lonebro.console.internal.view.CaseTable;

/** {@code lonebro:conflicts}. */
final class ListConflicts implements Command {
    private final Desks desks;
    private final ConnectionChoice connections;
    private final Texts texts;

    ListConflicts(Desks desks, ConnectionChoice connections, Texts texts) {
        this.desks = desks;
        this.connections = connections;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "conflicts";
    }

    @Override
    public Set<Option> options() {
        return Set.of(Option.CONNECTION);
    }

    @Override
    public void run(CommandLine line, Screen screen) throws MistypedException, AbsentException {
        CaseDesk desk = desks.caseDesk();
        ConnectionName connection = connections.choose(line, 0).name();
        Map<Boolean, List<PersonCase>> byHeld =
                new Cases(desk).of(connection).collect(Collectors.partitioningBy(Cases::held));
        List<PersonCase> conflicts = byHeld.getOrDefault(false, List.of());
        if (conflicts.isEmpty()) {
            screen.line(texts.text("conflicts.none", connection.text()));
        } else {
            screen.lines(new CaseTable(texts).lines(conflicts));
            screen.line(texts.text("conflicts.next"));
        }
        int held = byHeld.getOrDefault(true, List.of()).size();
        if (held > 0) {
            screen.line(texts.text("conflicts.held", held));
        }
        desk.always(connection).forEach((field, winner) -> screen.line(always(field, winner)));
    }

    private String always(EmployeeField field, ConflictRule winner) {
        return texts.text("conflicts.always", texts.word(field), texts.word(winner));
    }
}
