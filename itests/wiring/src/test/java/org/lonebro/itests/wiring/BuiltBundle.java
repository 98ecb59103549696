// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.osgi.framework.Constants;

/** One of our bundles as it was built. */
record BuiltBundle(String name, Path jar, Manifest manifest) {
    static List<BuiltBundle> ours() {
        Path folder = Path.of(System.getProperty("lonebro.bundles"));
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("org\\.lonebro\\..*\\.jar"))
                    .sorted()
                    .map(BuiltBundle::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static BuiltBundle of(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String name = manifest.getMainAttributes().getValue(Constants.BUNDLE_SYMBOLICNAME);
            return new BuiltBundle(name, jar, manifest);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<String> imported() {
        return packages(Constants.IMPORT_PACKAGE);
    }

    List<String> exported() {
        return packages(Constants.EXPORT_PACKAGE);
    }

    private List<String> packages(String header) {
        String value = manifest.getMainAttributes().getValue(header);
        return value == null
                ? List.of()
                : Stream.of(value.replaceAll("\"[^\"]*\"", "").split(","))
                        .map(clause -> clause.replaceAll(";.*", "").strip())
                        .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
