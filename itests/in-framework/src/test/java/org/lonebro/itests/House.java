// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.cleanCaches;
import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.frameworkProperty;
import static org.ops4j.pax.exam.CoreOptions.junitBundles;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.ops4j.pax.exam.Option;

/** The bundles exactly as they are shipped, without the demo's story and the interactive shell. */
final class House {
    private House() {}

    static Option[] shipped() {
        return new Option[] {
            composite(bundles(Path.of(System.getProperty("lonebro.bundles")))),
            junitBundles(),
            cleanCaches(),
            systemProperty("pax.exam.osgi.unresolved.fail").value("true"),
            frameworkProperty("org.osgi.service.http.port").value("0"),
            frameworkProperty("org.apache.felix.http.host").value("127.0.0.1"),
            // The test container brings a logging backend of its own.
            frameworkProperty("org.ops4j.pax.logging.DefaultServiceLog.level").value("WARN"),
            systemProperty("org.ops4j.pax.logging.DefaultServiceLog.level").value("WARN"),
        };
    }

    private static Option[] bundles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .filter(file -> !file.getParent().endsWith("3-demo"))
                    .filter(file -> !file.getParent().endsWith("on-demand"))
                    .filter(file -> !file.getFileName().toString().startsWith("pax-logging-logback"))
                    .sorted()
                    .map(file -> bundle("reference:" + file.toUri()))
                    .toArray(Option[]::new);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
