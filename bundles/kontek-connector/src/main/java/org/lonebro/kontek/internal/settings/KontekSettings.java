// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.settings;

import okhttp3.HttpUrl;
import org.lonebro.api.connector.ConnectionSettings;
import org.lonebro.kontek.internal.wire.WireTable;

/** One connection, checked. */
public record KontekSettings(
        ConnectionSettings connection,
        HttpUrl url,
        String companyId,
        Credentials credentials,
        CallLimits limits,
        WireTable wire) {
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
}
