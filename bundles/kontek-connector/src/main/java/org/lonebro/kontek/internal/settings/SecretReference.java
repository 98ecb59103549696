// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads a secret that is written as itself, as {@code env:NAME} or as {@code file:PATH}. Never tells what it read. */
public final class SecretReference {
    private static final String ENVIRONMENT = "env:";
    private static final String FILE = "file:";

    private final UnaryOperator<@Nullable String> environment;

    /** @param environment gives a variable's value, or null */
    public SecretReference(UnaryOperator<@Nullable String> environment) {
        this.environment = environment;
    }

    /**
     * The secret itself.
     *
     * @throws IllegalArgumentException naming the setting, if it refers to nothing
     */
    public String resolve(String setting, String text) {
        if (text.startsWith(ENVIRONMENT)) {
            String value = environment.apply(text.substring(ENVIRONMENT.length()));
            if (value == null) {
                throw new IllegalArgumentException("Setting " + setting + ": the environment has no such variable");
            }
            return value;
        }
        return text.startsWith(FILE) ? content(setting, text.substring(FILE.length())) : text;
    }

    private static String content(String setting, String path) {
        try {
            return Files.readString(Path.of(path)).stripTrailing();
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException("Setting " + setting + ": the file cannot be read", e);
        }
    }
}
