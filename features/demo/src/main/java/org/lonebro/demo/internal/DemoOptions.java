// SPDX-License-Identifier: Apache-2.0
package org.lonebro.demo.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the person who started the demo asked for.
 *
 * @param employees people in the simulated Kontek
 * @param afterSummary whether the program ends or stays
 * @param kontek a real server; empty for the simulator
 */
record DemoOptions(Path data, int employees, AfterSummary afterSummary, Optional<KontekAccess> kontek) {
    enum AfterSummary {
        STAY,
        EXIT
    }

    /** Where a Kontek is and how to log in. */
    record KontekAccess(String url, int version, String company, String key, String user, String password) {}

    /**
     * Reads them.
     *
     * @param property gives the text of a property, or null
     * @throws IllegalArgumentException with a sentence that names the property
     */
    static DemoOptions from(UnaryOperator<@Nullable String> property) {
        Path data = Path.of(or(property, "lonebro.data", "data"));
        int employees = number(property, "demo.employees", 250, 1_000_000);
        AfterSummary after =
                Boolean.parseBoolean(or(property, "demo.exit", "false")) ? AfterSummary.EXIT : AfterSummary.STAY;
        return new DemoOptions(data, employees, after, kontek(property));
    }

    private static Optional<KontekAccess> kontek(UnaryOperator<@Nullable String> property) {
        String url = or(property, "demo.kontek.url", "");
        if (url.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new KontekAccess(
                url,
                number(property, "demo.kontek.version", 5, 5),
                required(property, "demo.kontek.company"),
                required(property, "demo.kontek.key"),
                required(property, "demo.kontek.user"),
                password(property)));
    }

    /** By the environment where another process starts us: a process list shows no environment. */
    private static String password(UnaryOperator<@Nullable String> property) {
        String environment = System.getenv("DEMO_KONTEK_PASSWORD");
        return environment == null || environment.isEmpty() ? required(property, "demo.kontek.password") : environment;
    }

    private static int number(UnaryOperator<@Nullable String> property, String name, int otherwise, int most) {
        String text = or(property, name, String.valueOf(otherwise));
        if (!text.matches("[0-9]{1,7}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            throw new IllegalArgumentException("-D" + name + " must be a whole number from 1 to " + most);
        }
        return Integer.parseInt(text);
    }

    private static String required(UnaryOperator<@Nullable String> property, String name) {
        String text = or(property, name, "");
        if (text.isEmpty()) {
            throw new IllegalArgumentException("With -Ddemo.kontek.url, -D" + name + " must be given too");
        }
        return text;
    }

    private static String or(UnaryOperator<@Nullable String> property, String name, String otherwise) {
        String text = property.apply(name);
        return text == null || text.isBlank() ? otherwise : text.strip();
    }
}
