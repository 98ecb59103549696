// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.main;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.lonebro.simulator.KontekSimulator;
import org.lonebro.simulator.internal.control.ControlPage;

/** Runs the simulator from a terminal until it is stopped. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        // Not System.out: the terminal's charset may not know our letters, UTF-8 does.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        if (start(arguments, out).isEmpty() && !Options.asksForHelp(arguments)) {
            System.exit(2);
        }
    }

    /** The running simulator, or nothing when the options ask for help or are wrong. */
    static Optional<KontekSimulator> start(String[] arguments, PrintStream out) {
        if (Options.asksForHelp(arguments)) {
            out.println(Options.HELP);
            return Optional.empty();
        }
        try {
            Options options = Options.of(arguments);
            KontekSimulator simulator = KontekSimulator.start(options.settings());
            out.println(greeting(simulator, options.version()));
            return Optional.of(simulator);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            out.println(e.getMessage());
            out.println(Options.HELP);
            return Optional.empty();
        }
    }

    private static String greeting(KontekSimulator simulator, int version) {
        // Whoever started it needs them; they open nothing but the invented people.
        return ControlPage.text(simulator)
                + "\nUser " + simulator.credentials().user()
                + ", password " + simulator.credentials().password()
                + ", X-Api-Key " + simulator.credentials().apiKey()
                + "\n\ncurl -u '" + simulator.credentials().user() + ":"
                + simulator.credentials().password()
                + "' -H 'X-Api-Key: " + simulator.credentials().apiKey()
                + "' '" + simulator.baseUri() + "/v" + version + "/companies/" + simulator.companyId()
                + "/employees?page=1&pageSize=2'";
    }
}
