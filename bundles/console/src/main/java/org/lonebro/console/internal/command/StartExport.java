// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.command;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lonebro.api.hr.EmploymentNumber;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.RunId;
import org.lonebro.api.sync.RunMode;
import org.lonebro.api.sync.RunScope;
import org.lonebro.api.sync.SyncEngine;
import org.lonebro.api.sync.SyncReports;
import org.lonebro.console.internal.screen.Screen;
import org.lonebro.console.internal.text.Texts;

/** {@code lonebro:export}. */
final class StartExport implements Command {
    private final SyncEngine engine;
    private final ConnectionChoice connections;
    private final RunShown shown;
    private final Actor actor;
    private final Texts texts;

    StartExport(SyncEngine engine, SyncReports reports, ConnectionChoice connections, Actor actor, Texts texts) {
        this.engine = engine;
        this.connections = connections;
        this.shown = new RunShown(engine, reports, texts);
        this.actor = actor;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    public Set<Option> options() {
        return Set.of(Option.CONNECTION, Option.FOR, Option.FAILED, Option.APPLY, Option.KIND, Option.ALL);
    }

    @Override
    public void run(CommandLine line, Screen screen) throws MistypedException {
        PeopleShown people = PeopleShown.asked(line);
        RunScope scope = scope(line);
        ConnectionName connection = connections.choose(line, 0).name();
        RunMode mode = line.has(Option.APPLY) ? RunMode.APPLY : RunMode.PREVIEW_FIRST;
        RunId id = engine.startExport(connection, scope, mode, actor);
        screen.line(texts.text("export.started." + mode, Long.toString(id.number()), connection.text()));
        shown.follow(id, people, screen);
    }

    private static RunScope scope(CommandLine line) throws MistypedException {
        Optional<String> chosen = line.value(Option.FOR);
        Optional<String> failed = line.value(Option.FAILED);
        if (chosen.isPresent() && failed.isPresent()) {
            throw new MistypedException("mistyped.scope");
        }
        if (failed.isPresent()) {
            return new RunScope.FailedOf(CommandLine.run(failed.get()));
        }
        return chosen.isPresent() ? these(chosen.get()) : RunScope.EVERYBODY;
    }

    private static RunScope these(String typed) throws MistypedException {
        Set<EmploymentNumber> people = Arrays.stream(typed.split(","))
                .map(String::strip)
                .filter(number -> !number.isEmpty())
                .map(EmploymentNumber::new)
                .collect(Collectors.toSet());
        if (people.isEmpty()) {
            throw new MistypedException("mistyped.for", typed);
        }
        return new RunScope.These(people);
    }
}
