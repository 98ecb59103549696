// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal;

import java.time.LocalDate;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.FieldRules;

/**
 * Whose people some work is about and by which rules.
 *
 * @param today the calendar day in Sweden when the work began
 */
public record Scope(ConnectionName connection, CustomerKey customer, FieldRules fields, LocalDate today) {}
