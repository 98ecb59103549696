// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lonebro.api.sync.Actor;
import org.lonebro.console.internal.command.Desks;
import org.lonebro.console.internal.command.Shell;
import org.lonebro.console.internal.kit.MemorySync;
import org.lonebro.console.internal.text.Language;
import org.lonebro.console.internal.text.Texts;

class ShellCommandsTest {
    static List<String> names() {
        MemorySync sync = new MemorySync();
        return new Shell(
                        sync,
                        sync,
                        new Desks(() -> null, () -> null, () -> null),
                        new Actor("shell"),
                        new Texts(Language.ENGLISH))
                .names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void each_command_helps_in_both_languages(String name) throws Exception {
        MemorySync sync = new MemorySync();
        String help;
        try (Terminal terminal = Terminal.english(sync)) {
            help = terminal.type("lonebro:" + name + " --help");
            assertThat(help).startsWith("lonebro:" + name).contains("--help").contains("this text");
        }
        try (Terminal terminal = Terminal.swedish(sync)) {
            assertThat(terminal.type("lonebro:" + name + " --help"))
                    .startsWith("lonebro:" + name)
                    .contains("den här texten")
                    .isNotEqualTo(help);
        }
    }

    @Test
    void a_public_method_stands_for_each_command() {
        List<String> methods = Arrays.stream(ShellCommands.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(method -> method.getName().replace("_", ""))
                .toList();

        assertThat(methods).containsExactlyInAnyOrderElementsOf(names());
    }

    @Test
    void an_unknown_language_is_taken_as_that_of_the_computer() {
        MemorySync sync = new MemorySync();

        assertThat(new ShellCommands(sync, sync, Terminal.speaking("klingon"))).isNotNull();
        assertThat(new ShellCommands(sync, sync, Terminal.speaking("system"))).isNotNull();
    }

    @Test
    void a_pipe_gets_what_is_shown() throws Exception {
        try (Terminal terminal = Terminal.english(new MemorySync().connection("acme"))) {
            assertThat(terminal.type("lonebro:runs | shout")).isEqualTo("CONNECTION ACME HAS NO RUNS YET.\n");
        }
    }
}
