// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.command;

import java.util.Objects;
import java.util.Set;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.CaseDesk;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.PersonCase;
import org.lonebro.console.internal.screen.Screen;
import org.lonebro.console.internal.text.Texts;

/** {@code lonebro:release}. */
final class ReleaseHold implements Command {
    private final Desks desks;
    private final Actor actor;
    private final Texts texts;

    ReleaseHold(Desks desks, Actor actor, Texts texts) {
        this.desks = desks;
        this.actor = actor;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "release";
    }

    @Override
    public Set<Option> options() {
        return Set.of(Option.REFUSE);
    }

    @Override
    public void run(CommandLine line, Screen screen) throws MistypedException, AbsentException {
        CaseDesk desk = desks.caseDesk();
        if (line.words().isEmpty()) {
            throw new MistypedException("mistyped.few");
        }
        line.requireWords(1);
        PersonCase open = new Cases(desk).numbered(line);
        String number = Long.toString(open.number());
        FieldDecision decision = open.decision();
        boolean changedInHr = !Objects.equals(decision.hr(), decision.agreed());
        boolean changedInPayroll = !Objects.equals(decision.payroll(), decision.agreed());
        if (!Cases.held(open)) {
            screen.line(texts.text("release.other", number));
            return;
        }
        if (changedInHr && changedInPayroll) {
            screen.line(texts.text("release.both", number));
            return;
        }
        ConflictRule side = changedInHr ? ConflictRule.HR : ConflictRule.PAYROLL;
        boolean refused = line.has(Option.REFUSE);
        desk.rule(open.number(), refused ? other(side) : side, actor);
        screen.line(texts.text(
                refused ? "release.refused" : "release.done",
                number,
                open.payrollId().text(),
                texts.word(decision.field()),
                texts.word(side),
                texts.word(other(side)),
                actor.name()));
    }

    private static ConflictRule other(ConflictRule side) {
        return side == ConflictRule.HR ? ConflictRule.PAYROLL : ConflictRule.HR;
    }
}
