// SPDX-License-Identifier: Apache-2.0
package org.lonebro.demo.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The inputs of the sample platform's forms as a browser would send them without a touch. */
final class FormInputs {
    private static final Pattern INPUT = Pattern.compile("<input([^>]*)>");
    private static final Pattern SELECT = Pattern.compile("<select[^>]* name=\"([^\"]*)\"[^>]*>(.*?)</select>");
    private static final Pattern CHOSEN = Pattern.compile("value=\"([^\"]*)\" selected");

    private FormInputs() {}

    static Map<String, String> of(String html) {
        Map<String, String> inputs = new LinkedHashMap<>();
        Matcher input = INPUT.matcher(html);
        while (input.find()) {
            String name = attribute("name", input.group(1));
            if (!name.isEmpty() && !attribute("type", input.group(1)).equals("checkbox")) {
                inputs.put(name, attribute("value", input.group(1)));
            }
        }
        Matcher select = SELECT.matcher(html);
        while (select.find()) {
            Matcher chosen = CHOSEN.matcher(select.group(2));
            inputs.put(select.group(1), chosen.find() ? plain(chosen.group(1)) : "");
        }
        return inputs;
    }

    private static String attribute(String name, String attributes) {
        Matcher value = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(attributes);
        return value.find() ? plain(value.group(1)) : "";
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
