// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.sending;

import org.lonebro.api.connector.EmployeeReader;
import org.lonebro.api.connector.EmployeeWriter;
import org.lonebro.api.host.HrRegister;

/** What a sending goes through; it keeps these to its end. */
public record Way(EmployeeReader reader, EmployeeWriter writer, HrRegister register) {}
