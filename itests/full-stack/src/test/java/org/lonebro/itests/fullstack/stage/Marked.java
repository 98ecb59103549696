// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.fullstack.stage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.lonebro.simulator.call.Credentials;

/** Secrets nobody else has, so that where one turns up tells who let it out. */
public final class Marked {
    public static final Credentials CREDENTIALS =
            new Credentials("markerad-user", "Marker-Losen-7391", "Marker-Nyckel-8264");
    /** A samordningsnummer of the kept-free birth number 238, as Kontek shows it. */
    public static final String IDENTITY = "630777-2381";
    /** Not a possible one, so that somebody complains of it. */
    public static final String BROKEN_IDENTITY = "63077723X5";

    public static final String CLEARING = "6789";
    public static final String ACCOUNT = "987654314";
    public static final String BROKEN_ACCOUNT = "98765A4312";
    public static final String SALARY = "73219";

    private Marked() {}

    /** Every form in which one of them could show. */
    public static List<String> forms() {
        List<String> forms = new ArrayList<>(List.of(
                IDENTITY,
                IDENTITY.replace("-", ""),
                BROKEN_IDENTITY,
                ACCOUNT,
                BROKEN_ACCOUNT,
                SALARY,
                CREDENTIALS.password(),
                CREDENTIALS.apiKey(),
                base64(CREDENTIALS.user() + ":" + CREDENTIALS.password())));
        forms.addAll(forms.stream().map(form -> form.toLowerCase(Locale.ROOT)).toList());
        return List.copyOf(forms);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
