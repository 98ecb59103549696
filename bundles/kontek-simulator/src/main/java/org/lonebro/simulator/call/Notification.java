// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.call;

import java.time.Instant;

/**
 * The payroll officer was told, and got a task on the checklist, because a write changed this.
 *
 * @param at when
 * @param companyId in which company
 * @param employeeId of whom
 * @param field the root member that changed, never its value
 */
public record Notification(Instant at, String companyId, String employeeId, String field) {}
