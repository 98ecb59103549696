// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.host;

import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.SourceEmployee;

/**
 * A card of the HR register.
 *
 * @param version rises with every stored change of the card, whoever made it
 */
public record HrEmployee(HrEmployeeId id, long version, SourceEmployee employee) {}
