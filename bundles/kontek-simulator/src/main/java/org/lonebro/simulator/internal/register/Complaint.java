// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.register;

/** Why a record was refused, at which member. Never holds the value itself. */
public record Complaint(String field, String text) {}
