// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.command;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lonebro.api.sync.OperationKind;
import org.lonebro.api.sync.OperationResult;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.console.internal.screen.Screen;
import org.lonebro.console.internal.text.Texts;
import org.lonebro.console.internal.view.PersonText;

/**
 * Which people of a plan are shown.
 *
 * @param kind only these; empty for every kind
 */
record PeopleShown(Optional<OperationKind> kind, long atMost) {
    static final int SOME = 20;

    static PeopleShown asked(CommandLine line) throws MistypedException {
        Optional<String> typed = line.value(Option.KIND);
        Optional<OperationKind> kind = typed.isPresent() ? Optional.of(kind(typed.get())) : Optional.empty();
        return new PeopleShown(kind, line.has(Option.ALL) ? Long.MAX_VALUE : SOME);
    }

    private static OperationKind kind(String typed) throws MistypedException {
        for (OperationKind kind : OperationKind.values()) {
            if (typed(kind).equals(typed.toLowerCase(Locale.ROOT).replace('_', '-'))) {
                return kind;
            }
        }
        String kinds =
                Arrays.stream(OperationKind.values()).map(PeopleShown::typed).collect(Collectors.joining(", "));
        throw new MistypedException("mistyped.kind", typed, kinds);
    }

    private static String typed(OperationKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void show(SyncRun run, PlanLines plan, Texts texts, Screen screen) {
        PersonText person = new PersonText(texts);
        Iterator<OperationResult> people = plan.of(run.id())
                .filter(result ->
                        kind.isEmpty() || kind.get() == result.operation().kind())
                .iterator();
        if (!people.hasNext()) {
            screen.line(texts.text(kind.isEmpty() ? "preview.nobody" : "preview.nobody.kind"));
            return;
        }
        for (long shown = 0; shown < atMost && people.hasNext(); shown++) {
            screen.blank();
            screen.lines(person.inFull(people.next()));
        }
        if (people.hasNext()) {
            screen.blank();
            screen.line(texts.text("preview.more", SOME, Long.toString(run.id().number())));
        }
    }
}
