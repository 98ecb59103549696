// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

/** What a plan does about one person. */
public enum OperationKind {
    /** A new card in HR, linked. */
    CREATE,
    /** Values of an existing card change. */
    UPDATE,
    /** An update that ends an employment. */
    END,
    /** A new person in the payroll, linked. */
    SEND_NEW,
    /** Values of somebody in the payroll change. */
    SEND,
    /** A send that ends an employment. */
    SEND_END,
    /** Nothing is written on either side; link or agreed values are. */
    LINK,
    /** Linked, but absent from a complete read: marked as missing, never ended. */
    MISSING,
    /** Was missing and is back. */
    BACK,
    /** A person must decide; nothing is written. */
    CASE,
    /** The payroll's record cannot be used; HR and link stay as they are. */
    REJECT;

    /** Whether applying it writes in the payroll system; then it may write in HR, too, where a person decided so. */
    public boolean writesPayroll() {
        return this == SEND_NEW || this == SEND || this == SEND_END;
    }

    /** Whether applying it writes in the HR register alone. */
    public boolean writesHr() {
        return this == CREATE || this == UPDATE || this == END;
    }
}
