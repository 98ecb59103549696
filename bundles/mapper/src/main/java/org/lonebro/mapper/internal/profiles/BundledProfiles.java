// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.profiles;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lonebro.api.mapping.FieldProfiles;
import org.lonebro.api.sync.FieldRules;
import org.lonebro.mapper.internal.text.DataLines;
import org.osgi.annotation.bundle.Capability;

/** The profiles {@code complete} and {@code evity}, from files of the bundle. */
@Capability(namespace = "osgi.serviceloader", name = "org.lonebro.api.mapping.FieldProfiles")
public final class BundledProfiles implements FieldProfiles {
    private static final Set<String> NAMES = Set.of("complete", "evity");

    private final Map<String, FieldRules> rulesByName = new TreeMap<>();

    public BundledProfiles() {
        for (String name : NAMES) {
            DataLines lines = DataLines.beside(BundledProfiles.class, name + ".properties");
            rulesByName.put(name, ProfileFile.read(name, lines.rows()));
        }
    }

    @Override
    public Optional<FieldRules> named(String profile) {
        return Optional.ofNullable(rulesByName.get(profile));
    }

    @Override
    public Set<String> names() {
        return NAMES;
    }
}
