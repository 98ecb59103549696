// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.reading;

import org.lonebro.api.connector.ConnectorException;
import org.lonebro.kontek.internal.json.ScannedPage;

/** Where pages come from. Safe for use by several threads. */
public interface PageSource {
    /** @param number from 1 */
    ScannedPage fetch(long number, int size) throws ConnectorException;

    /** Whether the one page there is holds everybody. */
    boolean wholeAtOnce();

    /** The page is no longer needed. */
    void done(ScannedPage page);

    /** Stops what is being fetched; a fetch under way fails. */
    void abandon();
}
