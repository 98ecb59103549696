// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal;

import org.lonebro.api.mapping.EmployeeMatcher;
import org.lonebro.api.mapping.EmployeePlanner;
import org.lonebro.api.mapping.FieldProfiles;
import org.lonebro.api.mapping.Normaliser;

/** The pure rules the engine decides by. */
public record Rules(Normaliser normaliser, EmployeeMatcher matcher, EmployeePlanner planner, FieldProfiles profiles) {}
