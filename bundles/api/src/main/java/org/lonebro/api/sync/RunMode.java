// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

/** What a run does once its plan stands and the guard lets it pass. */
public enum RunMode {
    /** It waits for approval of exactly this plan. */
    PREVIEW_FIRST,
    /** It is applied. */
    APPLY
}
