// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.bench.work;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.lonebro.itests.bench.up.Up;

/** The distribution, or a part of its bundles, started by its own launcher until a service is there. */
public final class Distribution {
    private static final int PATIENCE_SECONDS = 120;

    private final Path home;
    private final String awaited;

    private Distribution(Path home, String awaited) {
        this.home = home;
        this.awaited = awaited;
    }

    /** Ours, configured by the demo, databases and all: up when the engine is. */
    public static Distribution ofOurs(Path distribution) throws IOException {
        return copy(
                distribution,
                List.of("0-logging", "1-platform", "2-lonebro", "3-demo"),
                "org.lonebro.api.sync.SyncEngine");
    }

    /** Only the bundles of others: up when a database's driver is. */
    public static Distribution bare(Path distribution) throws IOException {
        return copy(distribution, List.of("0-logging", "1-platform"), "org.osgi.service.jdbc.DataSourceFactory");
    }

    private static Distribution copy(Path distribution, List<String> folders, String awaited) throws IOException {
        Path copy = Files.createTempDirectory("lonebro-start-");
        try (Stream<Path> files = Files.walk(distribution)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path inside = distribution.relativize(file);
                if (!inside.startsWith("bundles")
                        || folders.contains(inside.getName(1).toString())) {
                    Path to = copy.resolve(inside);
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to);
                }
            }
        }
        addWatcher(copy.resolve("bundles/9-up"));
        return new Distribution(copy, awaited);
    }

    private static void addWatcher(Path folder) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "up");
        main.putValue("Bundle-Activator", Up.class.getName());
        main.putValue("Import-Package", "org.osgi.framework");
        String entry = Up.class.getName().replace('.', '/') + ".class";
        Files.createDirectories(folder);
        try (OutputStream file = Files.newOutputStream(folder.resolve("up.jar"));
                JarOutputStream jar = new JarOutputStream(file, manifest);
                InputStream type = Up.class.getClassLoader().getResourceAsStream(entry)) {
            if (type == null) {
                throw new IOException("The watcher's class is not to be found");
            }
            jar.putNextEntry(new ZipEntry(entry));
            type.transferTo(jar);
            jar.closeEntry();
        }
    }

    /** One start, the first with an empty folder of data; returns once the service is there. */
    public void start() throws IOException {
        Path data = home.resolve("data");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Ddemo.data=" + data,
                        "-Dup.service=" + awaited,
                        "-jar",
                        home.resolve("lonebro.jar").toString())
                .redirectErrorStream(true)
                .start();
        CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS).execute(process::destroyForcibly);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null && !line.equals(Up.LINE)) {
                line = lines.readLine();
            }
            if (line == null) {
                throw new IOException("The framework ended before " + awaited + " was there");
            }
        } finally {
            process.destroyForcibly();
            process.onExit().join();
        }
    }
}
