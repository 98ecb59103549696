// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.settings;

import okhttp3.HttpUrl;

/** What may stand in the setting {@code url}. */
public final class ApiUrl {
    private ApiUrl() {}

    /** Reads an address that is encrypted, or ends on this very machine. */
    public static HttpUrl encrypted(String text) {
        HttpUrl url = any(text);
        if (!url.isHttps() && !isLoopback(url.host())) {
            throw new IllegalArgumentException(
                    "Setting url: must begin with https:// (or set allowInsecureHttp, for tests only)");
        }
        return url;
    }

    /** Reads any web address. */
    public static HttpUrl any(String text) {
        HttpUrl url = HttpUrl.parse(text.strip());
        if (url == null) {
            throw new IllegalArgumentException("Setting url: is not a web address (https://…)");
        }
        if (!url.encodedUsername().isEmpty() || !url.encodedPassword().isEmpty()) {
            throw new IllegalArgumentException("Setting url: must not hold user name or password");
        }
        if (url.encodedQuery() != null || url.encodedFragment() != null) {
            throw new IllegalArgumentException("Setting url: must not hold ? or #");
        }
        return url;
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("::1") || host.matches("127(\\.\\d{1,3}){3}");
    }
}
