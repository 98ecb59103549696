// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** The house stays a star: everybody looks down at the API, nobody sideways. */
class StarLayoutIT {
    private static final String API = "org.lonebro.api";
    private static final List<String> TIERS = List.of("reason", "hr", "sync", "host", "connector", "mapping", "store");
    private static final List<String> BUNDLES = List.of(
            "org.lonebro.api",
            "org.lonebro.console",
            "org.lonebro.kontek-connector",
            "org.lonebro.kontek-simulator",
            "org.lonebro.mapper",
            "org.lonebro.sample-host",
            "org.lonebro.store",
            "org.lonebro.sync");

    static List<BuiltBundle> ours() {
        return BuiltBundle.ours();
    }

    @Test
    void all_bundles_are_looked_at() {
        assertThat(ours()).extracting(BuiltBundle::name).containsAll(BUNDLES);
    }

    @ParameterizedTest
    @MethodSource("ours")
    void only_the_api_exports_packages_of_ours(BuiltBundle bundle) {
        if (bundle.name().equals(API)) {
            assertThat(bundle.exported()).hasSize(TIERS.size()).allMatch(name -> name.startsWith(API));
        } else {
            assertThat(bundle.exported()).noneMatch(name -> name.startsWith("org.lonebro"));
        }
    }

    @ParameterizedTest
    @MethodSource("ours")
    void nobody_imports_a_sibling(BuiltBundle bundle) {
        assertThat(bundle.imported())
                .filteredOn(name -> name.startsWith("org.lonebro"))
                .allMatch(name -> name.startsWith(API + "."));
    }

    @Test
    void the_simulator_is_an_independent_witness() {
        BuiltBundle simulator = ours().stream()
                .filter(bundle -> bundle.name().equals("org.lonebro.kontek-simulator"))
                .findFirst()
                .orElseThrow();

        assertThat(simulator.imported()).noneMatch(name -> name.startsWith("org.lonebro"));
        assertThat(simulator.exported()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ours")
    void packages_form_no_cycle(BuiltBundle bundle) {
        assertThat(PackageGraph.of(bundle.jar()).cycle()).isEmpty();
    }

    @Test
    void a_tier_of_the_api_sees_only_the_tiers_before_it() {
        PackageGraph graph = PackageGraph.of(ours().get(0).jar());

        assertThat(graph.isEmpty()).isFalse();
        for (String tier : TIERS) {
            List<String> later = TIERS.subList(TIERS.indexOf(tier), TIERS.size()).stream()
                    .map(name -> API + "." + name)
                    .toList();
            assertThat(graph.usedBy(API + "." + tier)).doesNotContainAnyElementsOf(later);
        }
    }

    @Test
    void the_api_resolves_alone(@TempDir Path cache) throws Exception {
        Framework framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(Map.of(Constants.FRAMEWORK_STORAGE, cache.toString()));
        framework.start();
        try {
            Bundle api = framework
                    .getBundleContext()
                    .installBundle("reference:" + ours().get(0).jar().toUri());
            api.start();
            assertThat(api.getState()).isEqualTo(Bundle.ACTIVE);
        } finally {
            framework.stop();
            framework.waitForStop(10_000);
        }
    }
}
