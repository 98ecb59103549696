// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.web;

import java.util.function.Consumer;

/** The frame around every page. */
final class Layout {
    private Layout() {}

    static String page(Visit visit, String title, Consumer<Html> content) {
        Words words = visit.words();
        Html html = head(words, visit.root(), title);
        html.leaf("a", words.of("skip"), "class", "skip", "href", "#content");
        html.open("header", "class", "top").open("div", "class", "inner");
        html.open("a", "class", "brand", "href", visit.root() + "/people");
        html.leaf("span", "P", "class", "logo", "aria-hidden", "true").text(words.of("brand"));
        html.close();
        html.open("form", "method", "post", "action", visit.root() + "/logout", "class", "who");
        visit.formToken(html);
        html.leaf("span", visit.session().user());
        html.leaf("button", words.of("logout"), "class", "quiet");
        html.close().close().close();
        html.open("main", "id", "content");
        content.accept(html);
        return html.document();
    }

    /** A page for somebody who is not logged in. */
    static String door(Words words, String root, String title, Consumer<Html> content) {
        Html html = head(words, root, title);
        html.open("main", "id", "content", "class", "door");
        content.accept(html);
        return html.document();
    }

    private static Html head(Words words, String root, String title) {
        Html html = new Html();
        html.open("html", "lang", words.locale().getLanguage()).open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.leaf("title", title + " · " + words.of("brand"));
        html.empty("link", "rel", "stylesheet", "href", root + "/style.css");
        html.empty("link", "rel", "icon", "href", root + "/icon.svg");
        return html.close().open("body");
    }
}
