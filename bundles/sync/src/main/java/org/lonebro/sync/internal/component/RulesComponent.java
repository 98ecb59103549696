// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.component;

import org.lonebro.api.mapping.EmployeeMatcher;
import org.lonebro.api.mapping.EmployeePlanner;
import org.lonebro.api.mapping.FieldProfiles;
import org.lonebro.api.mapping.Normaliser;
import org.lonebro.sync.internal.Rules;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gathers the rules once all are there. */
@Component(service = RulesComponent.class)
public final class RulesComponent {
    private final Rules rules;

    @Activate
    public RulesComponent(
            @Reference Normaliser normaliser,
            @Reference EmployeeMatcher matcher,
            @Reference EmployeePlanner planner,
            @Reference FieldProfiles profiles) {
        rules = new Rules(normaliser, matcher, planner, profiles);
    }

    Rules rules() {
        return rules;
    }
}
