// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.reading;

import org.lonebro.api.connector.ConnectorException;

/** Makes sure that the payroll speaks of the company that is meant. */
public interface CompanyCheck {
    /** Whether it is likely to pass, so that the first page may be asked for at the same time. */
    boolean passedBefore();

    /**
     * Asks for the company.
     *
     * @return its name
     */
    String check() throws ConnectorException;
}
