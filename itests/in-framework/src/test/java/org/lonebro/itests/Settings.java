// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Hashtable;
import java.util.Map;
import org.osgi.service.cm.ConfigurationAdmin;

/** Configures the house as an administrator would, in a data directory of its own. */
final class Settings {
    static final String CONNECTION = "kontek";
    private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    private final ConfigurationAdmin configurations;
    private final int port;

    Settings(ConfigurationAdmin configurations) throws IOException {
        this.configurations = configurations;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
    }

    void write(int employees) throws IOException {
        Path data = Files.createTempDirectory("lonebro-it");
        single(
                "org.lonebro.kontek.simulator",
                Map.of(
                        "port", port,
                        "employees", employees,
                        "companyId", "100",
                        "apiKey", "key",
                        "user", "it",
                        ".password", "it"));
        single("org.lonebro.store", Map.of("directory", data.resolve("own").toString(), ".encryptionKey", KEY));
        single(
                "org.lonebro.samplehost",
                Map.of(
                        "customer", "it",
                        "directory", data.resolve("host").toString(),
                        "user", "it",
                        ".password", "it"));
        connection("it");
    }

    /** Writes the connection with that password; a new instance of it takes over. */
    void connection(String password) throws IOException {
        configurations
                .getFactoryConfiguration("org.lonebro.kontek", CONNECTION, "?")
                .update(new Hashtable<>(Map.of(
                        "customer", "it",
                        "url", "http://127.0.0.1:" + port + "/api",
                        "apiVersion", 5,
                        "companyId", "100",
                        ".apiKey", "key",
                        "user", "it",
                        ".password", password)));
    }

    private void single(String pid, Map<String, Object> settings) throws IOException {
        configurations.getConfiguration(pid, "?").update(new Hashtable<>(settings));
    }
}
