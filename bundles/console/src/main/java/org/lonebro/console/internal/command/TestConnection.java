// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.command;

import java.util.Set;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.ProbeReport;
import org.lonebro.api.sync.SyncEngine;
import org.lonebro.console.internal.screen.Screen;
import org.lonebro.console.internal.text.Texts;

/** {@code lonebro:test}. */
final class TestConnection implements Command {
    private final SyncEngine engine;
    private final ConnectionChoice connections;
    private final Texts texts;

    TestConnection(SyncEngine engine, ConnectionChoice connections, Texts texts) {
        this.engine = engine;
        this.connections = connections;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "test";
    }

    @Override
    public Set<Option> options() {
        return Set.of(Option.CONNECTION);
    }

    @Override
    public void run(CommandLine line, Screen screen) throws MistypedException {
        ConnectionName connection = connections.choose(line, 0).name();
        screen.line(sentence(connection, engine.test(connection)));
    }

    private String sentence(ConnectionName connection, ProbeReport report) {
        if (report instanceof ProbeReport.Fails fails) {
            return texts.text("test.fails", connection.text(), texts.sentence(fails.reason()));
        }
        ProbeReport.Works works = (ProbeReport.Works) report;
        Long people = works.people();
        return people == null
                ? texts.text("test.works", connection.text(), works.company(), works.firstPage())
                : texts.text("test.works.people", connection.text(), works.company(), people, works.firstPage());
    }
}
