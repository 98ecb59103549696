// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

/** Where a run stands. */
public enum RunState {
    /** Reading and comparing; nothing is written yet. Killed here, the plan is made anew. */
    PLANNING,
    /** The guard holds the plan back; a person allows or rejects exactly this plan. */
    BLOCKED,
    /** The plan waits for the person who asked for a preview. */
    AWAITING_APPROVAL,
    /** Writing. Killed here, it goes on with the first batch whose record is missing. */
    APPLYING,
    /** Everything planned was done. */
    SUCCEEDED,
    /** Done, but some people could not be; each has a reason. */
    PARTIAL,
    /** Ended by a fault; nothing after the fault was written. */
    FAILED,
    /** The payroll system refused the credentials. */
    AUTH_REQUIRED,
    /** Stopped or rejected by a person. */
    CANCELLED;

    /** Whether it will never change again. */
    public boolean ended() {
        return switch (this) {
            case PLANNING, BLOCKED, AWAITING_APPROVAL, APPLYING -> false;
            case SUCCEEDED, PARTIAL, FAILED, AUTH_REQUIRED, CANCELLED -> true;
        };
    }

    /** Whether a person must decide before it goes on. */
    public boolean waiting() {
        return this == BLOCKED || this == AWAITING_APPROVAL;
    }
}
