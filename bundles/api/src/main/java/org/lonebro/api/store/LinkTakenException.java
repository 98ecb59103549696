// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.store;

import org.lonebro.api.hr.PayrollEmployeeId;

/** A link was refused by the database: the person or the card is linked otherwise. */
public final class LinkTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient PayrollEmployeeId person;

    public LinkTakenException(PayrollEmployeeId person) {
        super("A link is taken");
        this.person = person;
    }

    /** The person of the first line that was refused. */
    public PayrollEmployeeId person() {
        return person;
    }
}
