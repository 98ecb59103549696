// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.web;

/** A title and a sentence, where there is nothing better to show. */
record MessagePage(Words words, String root) {
    /** @param key of the texts {@code <key>.title} and {@code <key>.text} */
    String render(String key) {
        return Layout.door(words, root, words.of(key + ".title"), html -> {
            html.open("div", "class", "panel login");
            html.leaf("h1", words.of(key + ".title"));
            html.leaf("p", words.of(key + ".text"));
            html.leaf("a", words.of("back"), "class", "button", "href", root + "/people");
            html.close();
        });
    }
}
