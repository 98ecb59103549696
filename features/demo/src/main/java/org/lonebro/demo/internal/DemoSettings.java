// SPDX-License-Identifier: Apache-2.0
package org.lonebro.demo.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Hashtable;
import java.util.Map;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.demo.internal.DemoOptions.KontekAccess;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** Configures the house as an administrator would: through ConfigAdmin, nothing else. */
final class DemoSettings {
    static final String CONNECTION = "kontek";
    static final String LOGIN = "demo";
    static final String SECOND_LOGIN = "chef";
    static final String CUSTOMER = "demo";
    static final String SIMULATOR = "org.lonebro.kontek.simulator";
    private static final int KEY_BYTES = 32;

    private final ConfigurationAdmin configurations;
    private final DemoOptions options;

    DemoSettings(ConfigurationAdmin configurations, DemoOptions options) {
        this.configurations = configurations;
        this.options = options;
    }

    /** Writes every setting; a repeat with the same options changes nothing. */
    void write() throws IOException {
        Path own = options.data().resolve("lonebro");
        single("org.lonebro.store", Map.of("directory", own.toString(), "encryptionKeyFile", key(own).toString()));
        single(
                "org.lonebro.samplehost",
                Map.of(
                        "customer",
                        CUSTOMER,
                        "directory",
                        options.data().resolve("host").toString(),
                        "user",
                        LOGIN,
                        ".password",
                        LOGIN,
                        "secondUser",
                        SECOND_LOGIN,
                        ".secondPassword",
                        SECOND_LOGIN));
        connection(options.kontek().isPresent() ? options.kontek().get() : simulator());
    }

    private KontekAccess simulator() throws IOException {
        int port = FreePort.onLoopback();
        single(
                SIMULATOR,
                Map.of(
                        "port",
                        port,
                        "employees",
                        options.employees(),
                        "keptIn",
                        options.data()
                                .resolve("kontek-" + options.employees() + ".jsonl")
                                .toString(),
                        "companyId",
                        "100",
                        "apiKey",
                        "demo-key",
                        "user",
                        LOGIN,
                        ".password",
                        LOGIN));
        return new KontekAccess("http://127.0.0.1:" + port + "/api", 5, "100", "demo-key", LOGIN, LOGIN);
    }

    private void connection(KontekAccess kontek) throws IOException {
        Configuration configuration = configurations.getFactoryConfiguration("org.lonebro.kontek", CONNECTION, "?");
        Hashtable<String, Object> settings = new Hashtable<>();
        settings.put("customer", CUSTOMER);
        settings.put("url", kontek.url());
        settings.put("apiVersion", kontek.version());
        settings.put("companyId", kontek.company());
        settings.put(".apiKey", kontek.key());
        settings.put("user", kontek.user());
        settings.put(".password", kontek.password());
        settings.put("pageSize", 500);
        if (options.kontek().isEmpty()) {
            settings.put("inputTemplate", "Tjänsteman");
        } else {
            // It may be somebody's payroll: whatever is tried out on the pages, nothing is sent there.
            settings.put(
                    "fieldRules",
                    Arrays.stream(EmployeeField.values())
                            .filter(field -> field != EmployeeField.EMPLOYMENT_NUMBER)
                            .map(field -> field + " = in")
                            .toArray(String[]::new));
        }
        configuration.updateIfDifferent(settings);
    }

    private void single(String pid, Map<String, Object> settings) throws IOException {
        configurations.getConfiguration(pid, "?").updateIfDifferent(new Hashtable<>(settings));
    }

    /** A key of this data directory's own, made once, readable by its owner only. */
    private static Path key(Path directory) throws IOException {
        Files.createDirectories(directory);
        Path file = directory.resolve("store.key");
        if (!Files.exists(file)) {
            byte[] key = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(key);
            Files.createFile(file);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(file, Base64.getEncoder().encodeToString(key));
        }
        return file;
    }
}
