// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.http;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An address of the API, taken apart.
 *
 * @param version 1 to 5
 * @param companyId or nothing for the login
 * @param resource what follows the company: nothing, "employees" or "login"
 * @param employeeId or nothing
 */
public record Address(int version, String companyId, String resource, String employeeId) {
    static Optional<Address> of(String path) {
        String[] parts = path.replaceAll("/+$", "").split("/", -1);
        if (parts.length < 4 || !parts[1].equals("api") || !parts[2].matches("v[1-5]")) {
            return Optional.empty();
        }
        int version = parts[2].charAt(1) - '0';
        if (parts.length == 4 && parts[3].equals("login")) {
            return Optional.of(new Address(version, "", "login", ""));
        }
        if (!parts[3].equals("companies") || parts.length < 5 || parts.length > 7) {
            return Optional.empty();
        }
        if (parts.length == 5) {
            return Optional.of(new Address(version, parts[4], "", ""));
        }
        if (!parts[5].equals("employees")) {
            return Optional.empty();
        }
        return Optional.of(new Address(version, parts[4], parts[5], parts.length == 7 ? parts[6] : ""));
    }

    boolean isList() {
        return resource.equals("employees") && employeeId.isEmpty();
    }

    /** The query, decoded; a name given twice has its last value. */
    public static Map<String, String> query(URI uri) {
        Map<String, String> query = new HashMap<>();
        String raw = uri.getRawQuery();
        if (raw == null) {
            return query;
        }
        for (String pair : raw.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            query.put(decoded(name), decoded(value));
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
