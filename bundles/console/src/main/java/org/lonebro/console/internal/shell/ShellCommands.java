// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.shell;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Process;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.CaseDesk;
import org.lonebro.api.sync.DeliveryDesk;
import org.lonebro.api.sync.PaydayDesk;
import org.lonebro.api.sync.SyncEngine;
import org.lonebro.api.sync.SyncReports;
import org.lonebro.console.internal.command.Desks;
import org.lonebro.console.internal.command.Shell;
import org.lonebro.console.internal.screen.Screen;
import org.lonebro.console.internal.text.Language;
import org.lonebro.console.internal.text.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The commands of scope {@code lonebro}. Gogo finds a method by the command's name. */
@Component(
        service = ShellCommands.class,
        configurationPid = ShellCommands.PID,
        property = {
            "osgi.command.scope=lonebro",
            "osgi.command.function=connections",
            "osgi.command.function=test",
            "osgi.command.function=preview",
            "osgi.command.function=import",
            "osgi.command.function=approve",
            "osgi.command.function=reject",
            "osgi.command.function=cancel",
            "osgi.command.function=runs",
            "osgi.command.function=run",
            "osgi.command.function=missing",
            "osgi.command.function=explain",
            "osgi.command.function=export",
            "osgi.command.function=undo",
            "osgi.command.function=outbox",
            "osgi.command.function=retry",
            "osgi.command.function=conflicts",
            "osgi.command.function=resolve",
            "osgi.command.function=hold",
            "osgi.command.function=release",
            "osgi.command.function=payday"
        })
@Designate(ocd = ConsoleSettings.class)
public final class ShellCommands {
    static final String PID = "org.lonebro.console";
    private static final Logger LOG = LoggerFactory.getLogger(ShellCommands.class);

    private final Shell shell;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile @Nullable CaseDesk cases;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile @Nullable DeliveryDesk deliveries;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile @Nullable PaydayDesk paydays;

    @Activate
    public ShellCommands(@Reference SyncEngine engine, @Reference SyncReports reports, ConsoleSettings settings) {
        Desks desks = new Desks(() -> cases, () -> deliveries, () -> paydays);
        this.shell = new Shell(engine, reports, desks, actor(), new Texts(language(settings.language())));
    }

    public void connections(CommandSession session, String... typed) {
        pass("connections", session, typed);
    }

    public void test(CommandSession session, String... typed) {
        pass("test", session, typed);
    }

    public void preview(CommandSession session, String... typed) {
        pass("preview", session, typed);
    }

    /** The command {@code import}: Gogo puts the underscore before words of the Java language. */
    public void _import(CommandSession session, String... typed) {
        pass("import", session, typed);
    }

    public void approve(CommandSession session, String... typed) {
        pass("approve", session, typed);
    }

    public void reject(CommandSession session, String... typed) {
        pass("reject", session, typed);
    }

    public void cancel(CommandSession session, String... typed) {
        pass("cancel", session, typed);
    }

    public void runs(CommandSession session, String... typed) {
        pass("runs", session, typed);
    }

    public void run(CommandSession session, String... typed) {
        pass("run", session, typed);
    }

    public void missing(CommandSession session, String... typed) {
        pass("missing", session, typed);
    }

    public void explain(CommandSession session, String... typed) {
        pass("explain", session, typed);
    }

    public void export(CommandSession session, String... typed) {
        pass("export", session, typed);
    }

    public void undo(CommandSession session, String... typed) {
        pass("undo", session, typed);
    }

    public void outbox(CommandSession session, String... typed) {
        pass("outbox", session, typed);
    }

    public void retry(CommandSession session, String... typed) {
        pass("retry", session, typed);
    }

    public void conflicts(CommandSession session, String... typed) {
        pass("conflicts", session, typed);
    }

    public void resolve(CommandSession session, String... typed) {
        pass("resolve", session, typed);
    }

    public void hold(CommandSession session, String... typed) {
        pass("hold", session, typed);
    }

    public void release(CommandSession session, String... typed) {
        pass("release", session, typed);
    }

    public void payday(CommandSession session, String... typed) {
        pass("payday", session, typed);
    }

    private void pass(String command, CommandSession session, String... typed) {
        shell.run(command, List.of(typed), new Screen(out(session)));
    }

    /** The process's stream, so that pipes work; a session without one has its console. */
    private static PrintStream out(CommandSession session) {
        return Optional.ofNullable(Process.Utils.current()).map(Process::out).orElseGet(session::getConsole);
    }

    private static Actor actor() {
        String name = System.getProperty("user.name", "");
        return new Actor(name.isBlank() ? "shell" : name);
    }

    private static Language language(String setting) {
        if (setting.equals("system")) {
            return Language.nearest(Locale.getDefault());
        }
        return Language.tagged(setting).orElseGet(() -> {
            LOG.warn("pid={} setting=language value={} is none of sv, en, system; system is used", PID, setting);
            return Language.nearest(Locale.getDefault());
        });
    }
}
