// SPDX-License-Identifier: Apache-2.0
package org.lonebro.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** An OSGi framework with every bundle of a folder installed and started. */
final class Platform {
    private final Framework framework;

    private Platform(Framework framework) {
        this.framework = framework;
    }

    /** Starts whichever framework stands on the class path; its cache is made anew. */
    static Platform start(Path cache, Map<String, String> properties) throws BundleException {
        Map<String, String> all = new java.util.HashMap<>(properties);
        all.put(Constants.FRAMEWORK_STORAGE, cache.toString());
        all.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        Framework framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow(() -> new BundleException("There is no OSGi framework on the class path"))
                .newFramework(all);
        framework.start();
        return new Platform(framework);
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    /**
     * Installs all jars below the folder, then starts them in order of their paths, but for those in a folder {@code
     * on-demand}. Jars are used where they lie.
     */
    void startAll(Path folder) throws BundleException, IOException {
        List<Bundle> toStart = new ArrayList<>();
        for (Path jar : jars(folder)) {
            Bundle bundle = context().installBundle("reference:" + jar.toUri());
            if (!jar.getParent().endsWith("on-demand") && !isFragment(bundle)) {
                toStart.add(bundle);
            }
        }
        for (Bundle bundle : toStart) {
            bundle.start();
        }
    }

    private static boolean isFragment(Bundle bundle) {
        return bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null;
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    void awaitStop(int seconds) throws InterruptedException {
        framework.waitForStop(seconds * 1000L);
    }

    void awaitStop() throws InterruptedException {
        framework.waitForStop(0);
    }

    void stop() throws BundleException {
        framework.stop();
    }
}
