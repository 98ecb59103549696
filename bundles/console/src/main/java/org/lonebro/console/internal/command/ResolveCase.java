// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.command;

import java.util.Locale;
import java.util.Set;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.CaseDesk;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.PersonCase;
import org.lonebro.console.internal.screen.Screen;
import org.lonebro.console.internal.text.Texts;
import org.lonebro.console.internal.view.FieldText;

/** {@code lonebro:resolve}. */
final class ResolveCase implements Command {
    private static final int CASE_AND_SIDE = 2;

    private final Desks desks;
    private final ConnectionChoice connections;
    private final Actor actor;
    private final Texts texts;

    ResolveCase(Desks desks, ConnectionChoice connections, Actor actor, Texts texts) {
        this.desks = desks;
        this.connections = connections;
        this.actor = actor;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "resolve";
    }

    @Override
    public Set<Option> options() {
        return Set.of(Option.CONNECTION, Option.ALWAYS, Option.FORGET);
    }

    @Override
    public void run(CommandLine line, Screen screen) throws MistypedException, AbsentException {
        CaseDesk desk = desks.caseDesk();
        if (line.has(Option.FORGET)) {
            forget(desk, line, screen);
            return;
        }
        if (line.words().size() < CASE_AND_SIDE) {
            throw new MistypedException("mistyped.few");
        }
        line.requireWords(CASE_AND_SIDE);
        ConflictRule winner = side(line.words().get(1));
        PersonCase open = new Cases(desk).numbered(line);
        if (line.has(Option.ALWAYS)) {
            desk.ruleAlways(open.number(), winner, actor);
        } else {
            desk.rule(open.number(), winner, actor);
        }
        String field = texts.word(open.decision().field());
        screen.line(texts.text(
                "resolve.done",
                Long.toString(open.number()),
                open.payrollId().text(),
                field,
                texts.word(winner),
                actor.name()));
        if (line.has(Option.ALWAYS)) {
            screen.line(texts.text("resolve.always", field, texts.word(winner)));
        }
    }

    private void forget(CaseDesk desk, CommandLine line, Screen screen) throws MistypedException {
        String typed = line.value(Option.FORGET).orElse("");
        EmployeeField field = FieldText.meant(typed)
                .orElseThrow(() -> new MistypedException("mistyped.field", typed, new FieldText(texts).choices()));
        ConnectionName connection = connections.choose(line, 0).name();
        desk.forget(connection, field, actor);
        screen.line(texts.text("resolve.forgotten", texts.word(field)));
    }

    private static ConflictRule side(String typed) throws MistypedException {
        return switch (typed.toLowerCase(Locale.ROOT)) {
            case "hr" -> ConflictRule.HR;
            case "kontek" -> ConflictRule.PAYROLL;
            default -> throw new MistypedException("mistyped.side", typed);
        };
    }
}
