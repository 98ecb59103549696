// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.web;

import org.jspecify.annotations.Nullable;

/** The door. */
record LoginPage(Words words, String root) {
    /** @param complaint the key of a sentence, or null */
    String render(String formToken, String user, @Nullable String complaint) {
        return Layout.door(words, root, words.of("login.title"), html -> {
            html.open("form", "method", "post", "action", root + "/login", "class", "panel login");
            html.leaf("span", "P", "class", "logo large", "aria-hidden", "true");
            html.leaf("h1", words.of("login.title"));
            html.leaf("p", words.of("login.lead"), "class", "muted");
            if (complaint != null) {
                html.leaf("p", words.of(complaint), "class", "notice bad", "role", "alert");
            }
            html.empty("input", "type", "hidden", "name", "token", "value", formToken);
            html.leaf("label", words.of("login.user"), "for", "user");
            html.empty(
                    "input",
                    "id",
                    "user",
                    "name",
                    "user",
                    "value",
                    user,
                    "autocomplete",
                    "username",
                    "autocapitalize",
                    "none",
                    "required",
                    "",
                    "autofocus",
                    user.isEmpty() ? "" : null);
            html.leaf("label", words.of("login.password"), "for", "password");
            html.empty(
                    "input",
                    "id",
                    "password",
                    "name",
                    "password",
                    "type",
                    "password",
                    "autocomplete",
                    "current-password",
                    "required",
                    "",
                    "autofocus",
                    user.isEmpty() ? null : "");
            html.leaf("button", words.of("login.button"), "class", "primary");
            html.close();
        });
    }
}
