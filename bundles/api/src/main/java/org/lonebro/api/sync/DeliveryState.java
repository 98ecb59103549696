// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

/** Where the delivery of a saved card stands. */
public enum DeliveryState {
    /** It is its turn. */
    DUE,
    /** Tried in vain; tried again later by itself. */
    WAITING,
    /** Refused for good: a person mends the cause and asks for another try. */
    DEAD
}
