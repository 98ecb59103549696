// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.reading;

/**
 * Whether this connection's totals have been seen to be the register's. A server may tell the length of its page instead, and
 * cap the page: until a read has asked for the person after the last and got nobody, reaching the total proves nothing.
 */
final class TotalTrust {
    private volatile boolean earned;

    boolean earned() {
        return earned;
    }

    void earn() {
        earned = true;
    }
}
