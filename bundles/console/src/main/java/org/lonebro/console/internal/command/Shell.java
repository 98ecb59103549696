// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lonebro.api.host.RegisterException;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.StoreException;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.SyncEngine;
import org.lonebro.api.sync.SyncRefusedException;
import org.lonebro.api.sync.SyncReports;
import org.lonebro.console.internal.screen.Column;
import org.lonebro.console.internal.screen.Screen;
import org.lonebro.console.internal.screen.Table;
import org.lonebro.console.internal.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every command by its name; what goes wrong is told in a sentence. Safe for use by several shells at once. */
public final class Shell {
    private static final Logger LOG = LoggerFactory.getLogger(Shell.class);
    private static final String HELP = "--help";

    private final Map<String, Command> commands = new LinkedHashMap<>();
    private final Texts texts;

    public Shell(SyncEngine engine, SyncReports reports, Desks desks, Actor actor, Texts texts) {
        this.texts = texts;
        ConnectionChoice connections = new ConnectionChoice(reports);
        Stream.of(
                        new ListConnections(reports, texts),
                        new TestConnection(engine, connections, texts),
                        new PreviewImport(engine, reports, connections, actor, texts),
                        new StartImport(engine, connections, actor, texts),
                        new StartExport(engine, reports, connections, actor, texts),
                        new ApproveRun(engine, actor, texts),
                        new RejectRun(engine, actor, texts),
                        new CancelRun(engine, reports, actor, texts),
                        new UndoRun(engine, reports, actor, texts),
                        new ListRuns(reports, connections, texts),
                        new ShowRun(engine, reports, texts),
                        new ListMissing(reports, connections, texts),
                        new ExplainField(reports, connections, texts),
                        new ListOutbox(desks, connections, texts),
                        new RetryDelivery(desks, connections, actor, texts),
                        new ListConflicts(desks, connections, texts),
                        new ResolveCase(desks, connections, actor, texts),
                        new ListHeld(desks, connections, texts),
                        new ReleaseHold(desks, actor, texts),
                        new ReportPayday(desks, connections, texts))
                .forEach(command -> commands.put(command.name(), command));
    }

    /** The commands' names, in the order in which one comes to need them. */
    public List<String> names() {
        return List.copyOf(commands.keySet());
    }

    /**
     * @param name one of {@link #names()}
     * @param typed what follows it
     */
    public void run(String name, List<String> typed, Screen screen) {
        Command command = commands.get(name);
        if (command == null) {
            throw new IllegalArgumentException("There is no command " + name);
        }
        if (typed.contains(HELP)) {
            screen.lines(help(command));
            return;
        }
        try {
            command.run(CommandLine.read(typed, command.options()), screen);
        } catch (MistypedException mistyped) {
            screen.line(mistyped.sentence(texts));
            screen.line(texts.text("usage", usage(command), HELP));
        } catch (AbsentException absent) {
            screen.line(texts.text(absent.key()));
        } catch (SyncRefusedException refused) {
            screen.line(texts.sentence(refused.reason()));
        } catch (StoreException failed) {
            LOG.warn("command={} outcome=STORE_FAILED", name, failed);
            screen.line(texts.sentence(Reason.of(ReasonCode.STORE_FAILED)));
        } catch (RegisterException failed) {
            LOG.warn("command={} outcome=REGISTER_FAILED", name, failed);
            screen.line(texts.sentence(Reason.of(ReasonCode.REGISTER_FAILED)));
        }
    }

    private List<String> help(Command command) {
        List<String> lines = new ArrayList<>();
        lines.add(usage(command));
        lines.addAll(texts.text("help." + command.name()).lines().toList());
        Table options = new Table(Column.text(""), Column.text(""));
        for (Option option : Option.values()) {
            if (command.options().contains(option)) {
                options.row(
                        option.typed() + " " + texts.find("value." + option).orElse(""),
                        texts.text("option." + option));
            }
        }
        options.row(HELP, texts.text("option.HELP"));
        lines.addAll(options.lines("  "));
        return lines;
    }

    private String usage(Command command) {
        return "lonebro:" + texts.text("usage." + command.name());
    }
}
