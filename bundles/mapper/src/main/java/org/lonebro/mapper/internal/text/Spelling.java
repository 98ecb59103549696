// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.text;

import java.util.Locale;

/** A text under which a table finds a word however it is written: without case, one kind of apostrophe. */
public final class Spelling {
    private Spelling() {}

    /** The key of a text. */
    public static String of(String text) {
        return CleanText.clean(text).toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}
