// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.http;

import okhttp3.HttpUrl;

/** How an address is shown to people: never with user, path or query. */
final class Place {
    private Place() {}

    static String of(HttpUrl url) {
        boolean usual = url.port() == HttpUrl.defaultPort(url.scheme());
        String host = url.host().indexOf(':') >= 0 ? "[" + url.host() + "]" : url.host();
        return usual ? host : host + ":" + url.port();
    }

    static boolean same(HttpUrl one, HttpUrl other) {
        return one.scheme().equals(other.scheme()) && one.host().equals(other.host()) && one.port() == other.port();
    }
}
