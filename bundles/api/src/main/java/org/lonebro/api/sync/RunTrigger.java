// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

/** What started a run. */
public enum RunTrigger {
    PERSON,
    SCHEDULE
}
