// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.main;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.lonebro.simulator.KontekSimulator;
import org.lonebro.simulator.SimulatorSettings;
import org.lonebro.simulator.call.Credentials;

/** The words after the command. */
record Options(SimulatorSettings settings, int version) {
    static final String HELP =
            """
            A stand-in for the Kontek Lön open API, versions 1 to 5, with invented people.

              --port N          default 8080, 0 takes a free one
              --bind ADDRESS    default loopback only
              --employees N     people per company, default 250
              --problems N      how many of them are bad data, default 0
              --seed N          another seed, other people; default 1
              --companies N     companies, with ids counting up; default 1
              --company ID      id of the first company, default 100
              --user, --password, --api-key
              --delay MILLIS    what each call waits, default 0
              --today DATE      the day everything is counted from, default 2026-11-22
              --version N       which version the printed example uses, default 5; all are served
              --help""";

    private static final Set<String> KNOWN = Set.of(
            "port",
            "bind",
            "employees",
            "problems",
            "seed",
            "companies",
            "company",
            "user",
            "password",
            "api-key",
            "delay",
            "today",
            "version");

    static boolean asksForHelp(String[] arguments) {
        return Arrays.asList(arguments).contains("--help");
    }

    /** Throws IllegalArgumentException with a sentence for the person at the terminal. */
    static Options of(String[] arguments) {
        Map<String, String> said = said(arguments);
        Credentials usual = SimulatorSettings.standard().credentials();
        SimulatorSettings settings = KontekSimulator.builder()
                .port(number(said, "port", 8080))
                .bind(address(said))
                .employees(number(said, "employees", 250))
                .problems(number(said, "problems", 0))
                .seed(number(said, "seed", 1))
                .companies(number(said, "companies", 1))
                .companyId(said.getOrDefault("company", "100"))
                .credentials(new Credentials(
                        said.getOrDefault("user", usual.user()),
                        said.getOrDefault("password", usual.password()),
                        said.getOrDefault("api-key", usual.apiKey())))
                .delayMillis(number(said, "delay", 0))
                .today(date(said))
                .settings();
        int version = number(said, "version", 5);
        if (version < 1 || version > 5) {
            throw new IllegalArgumentException("--version is 1 to 5");
        }
        return new Options(settings, version);
    }

    private static Map<String, String> said(String[] arguments) {
        Map<String, String> said = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            String name = arguments[i].startsWith("--") ? arguments[i].substring(2) : "";
            if (!KNOWN.contains(name)) {
                throw new IllegalArgumentException("Unknown option " + arguments[i]);
            }
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException("--" + name + " needs a value");
            }
            said.put(name, arguments[i + 1]);
        }
        return said;
    }

    private static int number(Map<String, String> said, String name, int absent) {
        try {
            return said.containsKey(name) ? Integer.parseInt(said.get(name)) : absent;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--" + name + " needs a number", e);
        }
    }

    private static LocalDate date(Map<String, String> said) {
        try {
            return LocalDate.parse(said.getOrDefault(
                    "today", SimulatorSettings.standard().today().toString()));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("--today needs a date like 2026-11-22", e);
        }
    }

    private static InetAddress address(Map<String, String> said) {
        try {
            return said.containsKey("bind")
                    ? InetAddress.getByName(said.get("bind"))
                    : InetAddress.getLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("--bind needs an address of this machine", e);
        }
    }
}
