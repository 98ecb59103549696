// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

/** What is done about one field of one person. */
public enum FieldAction {
    /** Both sides stand as agreed, or the field does not flow this way now. */
    NOTHING,
    /** HR gets the payroll's value. */
    TAKE_PAYROLL,
    /** HR's value stands and is for an outgoing flow to send. */
    KEEP_HR,
    /** Both say the same: it becomes the agreed value, nothing is written. */
    AGREE,
    /** Both changed differently: a person decides; both keep what they have. */
    ASK
}
