// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.lonebro.simulator.fault.Fault;

/** Faults that spoil a good answer. */
final class LateFaults {
    private static final int MEGABYTE = 1024 * 1024;

    private LateFaults() {}

    static Reply spoil(Reply reply, Faults faults) {
        if (reply.status() != 200) {
            return reply;
        }
        Reply spoilt = reply;
        if (faults.has(Fault.HUGE_FIELD)) {
            spoilt = spoilt.withBody(withHugeField(spoilt.body(), faults.amount(Fault.HUGE_FIELD)));
        }
        if (faults.has(Fault.MALFORMED_JSON)) {
            byte[] body = spoilt.body();
            spoilt = spoilt.withBody(Arrays.copyOf(body, body.length * 2 / 3));
        }
        if (faults.has(Fault.WRONG_ENCODING)) {
            String text = new String(spoilt.body(), StandardCharsets.UTF_8);
            spoilt = spoilt.withBody(text.getBytes(StandardCharsets.ISO_8859_1));
        }
        if (faults.has(Fault.HTML)) {
            String page = "<!DOCTYPE html><html><title>Inloggning</title><body>Logga in</body></html>";
            spoilt = Reply.of(200, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
        }
        return faults.has(Fault.EMPTY_BODY) ? spoilt.withBody(new byte[0]) : spoilt;
    }

    // After the first id, which in a page is that of the first employee.
    private static byte[] withHugeField(byte[] body, int megabytes) {
        String text = new String(body, StandardCharsets.UTF_8);
        int at = text.indexOf("{\"id\":");
        if (at < 0) {
            return body;
        }
        String field = "\"anteckning\":\"" + "x".repeat(megabytes * MEGABYTE) + "\",";
        return (text.substring(0, at + 1) + field + text.substring(at + 1)).getBytes(StandardCharsets.UTF_8);
    }
}
