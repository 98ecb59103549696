// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.fullstack.badinput;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A server on loopback whose certificate nobody trusts. */
final class SelfSignedServer implements AutoCloseable {
    private static final String PASSWORD = "for this test only";

    private final HttpsServer server;
    private final AtomicInteger requests = new AtomicInteger();

    private SelfSignedServer(HttpsServer server) {
        this.server = server;
    }

    static SelfSignedServer start(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        Path keys = folder.resolve("keys.p12");
        makeKeys(keys);
        HttpsServer https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(context(keys)));
        SelfSignedServer started = new SelfSignedServer(https);
        https.createContext("/", exchange -> {
            started.requests.incrementAndGet();
            exchange.close();
        });
        https.start();
        return started;
    }

    URI uri() {
        return URI.create("https://localhost:" + server.getAddress().getPort() + "/api");
    }

    int requestsSeen() {
        return requests.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void makeKeys(Path keys) throws IOException, InterruptedException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-keystore",
                        keys.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(keys.resolveSibling("keytool.txt").toFile())
                .start();
        if (keytool.waitFor() != 0) {
            throw new IOException(Files.readString(keys.resolveSibling("keytool.txt")));
        }
    }

    private static SSLContext context(Path keys) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }
}
