// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.web;

import org.jspecify.annotations.Nullable;

/**
 * What is sent back.
 *
 * @param location where to go instead, or null
 * @param refresh after how long which page is to be shown, or null
 */
record Answer(int status, String type, String body, @Nullable String location, @Nullable String refresh) {
    static Answer page(int status, String html) {
        return new Answer(status, "text/html", html, null, null);
    }

    static Answer file(String type, String text) {
        return new Answer(200, type, text, null, null);
    }

    /** After a form, so that reloading sends nothing twice. */
    static Answer redirect(String location) {
        return new Answer(303, "", "", location, null);
    }

    /** The same, and after some seconds the browser goes on to another page by itself. */
    Answer then(int seconds, String next) {
        return new Answer(status, type, body, location, seconds + "; url=" + next);
    }
}
