// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.lonebro.store.internal.crypto.StoreKeys;

/** The settings, checked. */
record StoreSettings(Where where, StoreKeys keys) {
    private static final String ABSENT = "the environment variable or file it names is absent";

    /** Where the database is. */
    sealed interface Where {}

    /**
     * A data source of the host.
     *
     * @param filter the LDAP filter of its service
     */
    record HostDataSource(String filter) implements Where {}

    /**
     * A database of our own, with a pool.
     *
     * @param driver the class name by which its data source factory is found
     */
    record OwnPool(String driver, String url, String user, String password, int maxConnections) implements Where {
        @Override
        public String toString() {
            // the address may hold a password
            return "OwnPool[" + driver + "]";
        }
    }

    /** @throws InvalidSettingException if one cannot be used */
    static StoreSettings of(StoreConfiguration configuration) {
        return new StoreSettings(where(configuration), keys(configuration));
    }

    private static Where where(StoreConfiguration configuration) {
        if (!configuration.dataSourceTarget().isBlank()) {
            return new HostDataSource(configuration.dataSourceTarget());
        }
        if (configuration.maxConnections() < 2) {
            throw new InvalidSettingException("maxConnections", "at least 2 are needed");
        }
        String url = configuration.url().isBlank() ? file(configuration.directory()) : configuration.url();
        return new OwnPool(
                driver(url),
                url,
                configuration.user(),
                secret(".password", configuration._password()),
                configuration.maxConnections());
    }

    private static String file(String directory) {
        try {
            // H2 would write half a second late: a killed process would forget what it had recorded
            return "jdbc:h2:file:" + Path.of(directory).toAbsolutePath().resolve("lonebro") + ";WRITE_DELAY=0";
        } catch (InvalidPathException invalid) {
            throw new InvalidSettingException("directory", "it is no path");
        }
    }

    private static String driver(String url) {
        if (url.startsWith("jdbc:h2:")) {
            return "org.h2.Driver";
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return "org.postgresql.Driver";
        }
        throw new InvalidSettingException("url", "it begins with neither jdbc:h2: nor jdbc:postgresql:");
    }

    private static StoreKeys keys(StoreConfiguration configuration) {
        String text = configuration._encryptionKey();
        String file = configuration.encryptionKeyFile();
        if (text.isBlank() == file.isBlank()) {
            throw new InvalidSettingException(
                    ".encryptionKey", "exactly one of it and encryptionKeyFile must be set, to 32 bytes in base64");
        }
        return text.isBlank()
                ? key("encryptionKeyFile", secret("encryptionKeyFile", "file:" + file))
                : key(".encryptionKey", secret(".encryptionKey", text));
    }

    private static StoreKeys key(String setting, String base64) {
        try {
            return StoreKeys.fromBase64(base64);
        } catch (IllegalArgumentException refused) {
            throw new InvalidSettingException(setting, refused.getMessage());
        }
    }

    /** The text itself, or what {@code env:NAME} or {@code file:PATH} holds. */
    private static String secret(String setting, String text) {
        if (text.startsWith("env:")) {
            String value = System.getenv(text.substring(4));
            if (value == null) {
                throw new InvalidSettingException(setting, ABSENT);
            }
            return value;
        }
        if (!text.startsWith("file:")) {
            return text;
        }
        try {
            return Files.readString(Path.of(text.substring(5))).strip();
        } catch (IOException | InvalidPathException unreadable) {
            throw new InvalidSettingException(setting, ABSENT);
        }
    }
}
