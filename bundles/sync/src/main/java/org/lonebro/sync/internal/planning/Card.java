// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.planning;

import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.mapping.NormalisedEmployee;

/** A card of HR in normalised values. */
public record Card(HrEmployeeId id, long version, NormalisedEmployee employee) {}
