// SPDX-License-Identifier: Apache-2.0
package org.lonebro.launcher;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.osgi.framework.BundleException;

/**
 * Starts the bundles in the folder {@code bundles} beside this jar and stays until they or the user stop it. System
 * properties are seen by the bundles as they are. Registers an {@link IntConsumer} service with property {@code
 * lonebro.exit}: a bundle that calls it ends the program with that exit code.
 */
public final class Main {
    private static final int CANNOT_START = 70;
    private static final int STOP_SECONDS = 20;

    private Main() {}

    /** Takes no arguments but {@code --help}; settings are system properties. */
    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length > 0) {
            System.out.print(Usage.TEXT);
            System.exit(arguments[0].equals("--help") ? 0 : CANNOT_START);
        }
        try {
            System.exit(run());
        } catch (BundleException | IOException | URISyntaxException fault) {
            System.err.println("Lönebro cannot start: " + fault.getMessage());
            System.exit(CANNOT_START);
        }
    }

    private static int run() throws BundleException, IOException, URISyntaxException, InterruptedException {
        Path home = Path.of(Main.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .getParent();
        Path data = Path.of(System.getProperty("demo.data", "data")).toAbsolutePath();
        Files.createDirectories(data);
        Platform platform = Platform.start(data.resolve("cache"), properties(home, data));
        AtomicInteger exitCode = new AtomicInteger();
        platform.context().registerService(IntConsumer.class, exit(platform, exitCode), marked());
        stopWithTheProcess(platform);
        platform.startAll(home.resolve("bundles"));
        platform.awaitStop();
        return exitCode.get();
    }

    private static Map<String, String> properties(Path home, Path data) {
        Map<String, String> properties = new HashMap<>();
        properties.put("lonebro.home", home.toString());
        properties.put("lonebro.data", data.toString());
        properties.put(
                "org.ops4j.pax.logging.StaticLogbackFile",
                home.resolve("etc/logback.xml").toString());
        properties.put("org.ops4j.pax.logging.DefaultServiceLog.level", "ERROR");
        properties.put("org.osgi.service.http.host", "127.0.0.1");
        properties.put("org.osgi.service.http.port", "0");
        properties.put("org.apache.felix.http.host", "127.0.0.1");
        System.setProperty("lonebro.data", data.toString());
        return properties;
    }

    private static IntConsumer exit(Platform platform, AtomicInteger exitCode) {
        return code -> {
            exitCode.set(code);
            try {
                platform.stop();
            } catch (BundleException fault) {
                System.err.println("Lönebro cannot stop by itself: " + fault.getMessage());
            }
        };
    }

    private static Hashtable<String, Object> marked() {
        Hashtable<String, Object> marked = new Hashtable<>();
        marked.put("lonebro.exit", true);
        return marked;
    }

    private static void stopWithTheProcess(Platform platform) {
        Thread hook = new Thread(
                () -> {
                    try {
                        platform.stop();
                        platform.awaitStop(STOP_SECONDS);
                    } catch (BundleException fault) {
                        System.err.println("Lönebro did not stop cleanly: " + fault.getMessage());
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                },
                "lonebro-stop");
        Runtime.getRuntime().addShutdownHook(hook);
    }
}
