// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.mapping;

import java.util.Optional;
import java.util.Set;
import org.lonebro.api.sync.FieldRules;
import org.osgi.annotation.versioning.ProviderType;

/** The field profiles that come with the rules. */
@ProviderType
public interface FieldProfiles {
    Optional<FieldRules> named(String profile);

    Set<String> names();
}
