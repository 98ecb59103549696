// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.shell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.felix.gogo.runtime.CommandProcessorImpl;
import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Process;
import org.lonebro.console.internal.kit.MemoryDesk;
import org.lonebro.console.internal.kit.MemorySync;

/** A real Gogo session in which the commands can be typed. */
final class Terminal implements AutoCloseable {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final ThreadIOImpl threadIo = new ThreadIOImpl();
    private final CommandProcessorImpl processor;
    private final CommandSession session;

    private Terminal(ShellCommands commands) {
        threadIo.start();
        processor = new CommandProcessorImpl(threadIo);
        PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);
        session = processor.createSession(new ByteArrayInputStream(new byte[0]), out, out);
        for (String function : ShellCommandsTest.names()) {
            processor.addCommand("lonebro", commands, function);
        }
        processor.addCommand("test", new Shouting(), "shout");
    }

    static Terminal swedish(MemorySync sync) {
        return new Terminal(new ShellCommands(sync, sync, speaking("sv")));
    }

    static Terminal english(MemorySync sync) {
        return new Terminal(new ShellCommands(sync, sync, speaking("en")));
    }

    /** With the desk there for cases, deliveries and pay days, too. */
    static Terminal english(MemorySync sync, MemoryDesk desk) {
        ShellCommands commands = new ShellCommands(sync, sync, speaking("en"));
        commands.cases = desk;
        commands.deliveries = desk;
        commands.paydays = desk;
        return new Terminal(commands);
    }

    /** Types a line and gives what it showed. */
    String type(String line) throws Exception {
        shown.reset();
        session.execute(line);
        return shown.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Override
    public void close() {
        session.close();
        processor.stop();
        threadIo.stop();
    }

    static ConsoleSettings speaking(String language) {
        return new ConsoleSettings() {
            @Override
            public String language() {
                return language;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return ConsoleSettings.class;
            }
        };
    }

    /** Something to pipe into. */
    public static final class Shouting {
        public void shout(CommandSession shell) throws IOException {
            Process process = Process.Utils.current();
            String heard = new String(process.in().readAllBytes(), StandardCharsets.UTF_8);
            process.out().print(heard.toUpperCase(Locale.ROOT));
        }
    }
}
