// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.settings;

/** What opens Kontek's door; prints nothing of it. */
public record Credentials(String apiKey, String user, String password, Authentication authentication) {
    public Credentials {
        require(apiKey, ".apiKey");
        if (!fitsHeader(apiKey)) {
            throw new IllegalArgumentException("Setting .apiKey: holds a character that no key has");
        }
        require(user, "user");
        require(password, ".password");
        if (user.indexOf(':') >= 0 && authentication == Authentication.BASIC) {
            throw new IllegalArgumentException("Setting user: must not hold a colon with basic authentication");
        }
    }

    private static void require(String text, String setting) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("Setting " + setting + ": is missing");
        }
    }

    /** Whether it can be a header's value as it is; of another one the HTTP client's complaint would quote it. */
    public static boolean fitsHeader(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c < 0x7F);
    }

    @Override
    public String toString() {
        return "Credentials[***]";
    }
}
