// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.settings;

import okhttp3.HttpUrl;
import org.lonebro.api.connector.ConnectionSettings;
import org.lonebro.kontek.internal.wire.WireTable;

/**
 * One connection, checked.
 *
 * @param inputTemplate what Kontek fills a new person's record with; empty if none is set
 */
public record KontekSettings(
        ConnectionSettings connection,
        HttpUrl url,
        String companyId,
        Credentials credentials,
        CallLimits limits,
        WireTable wire,
        String inputTemplate) {
    public KontekSettings {
        if (companyId.isBlank()) {
            throw new IllegalArgumentException("Setting companyId: is missing");
        }
        int largest = wire.number("paging.largest");
        if (limits.pageSize() > largest) {
            throw new IllegalArgumentException(
                    "Setting pageSize: Kontek gives at most " + largest + " people at a time");
        }
    }

    /** Settings without an input template. */
    public KontekSettings(
            ConnectionSettings connection,
            HttpUrl url,
            String companyId,
            Credentials credentials,
            CallLimits limits,
            WireTable wire) {
        this(connection, url, companyId, credentials, limits, wire, "");
    }
}
