// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.writing;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.kontek.internal.http.Answer;
import org.lonebro.kontek.internal.tree.JsonTree;
import org.lonebro.kontek.internal.tree.JsonValue.Members;
import org.lonebro.kontek.internal.wire.Pointer;
import org.lonebro.kontek.internal.wire.WireTable;

/** What Kontek says of a record it refuses, fit to be shown and kept: numbers and addresses in it may be somebody's. */
final class KontekRefusal {
    private static final int LONGEST = 200;
    private static final int LONGEST_READ = 1_000;
    private static final Pattern MAIL = Pattern.compile("\\S+@\\S+");
    private static final Pattern MONEY = Pattern.compile(
            "\\p{Nd}(?:[\\p{Nd}\\p{Zs}.,]*\\p{Nd})?(?=\\s*(?:kr\\b|sek\\b|:-))", Pattern.CASE_INSENSITIVE);
    private static final Pattern LONG_NUMBER = Pattern.compile("\\p{Nd}(?:[\\p{Zs}\\t.,:/|+\\-–−]{0,2}\\p{Nd}){3,}");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");
    private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z_./\\[\\]-]{0,59}");
    private static final String MASK = "****";

    private final @Nullable Pointer list;
    private final List<Pointer> members;

    KontekRefusal(WireTable wire) {
        List<Pointer> pointers = wire.pointers("refusal.messages");
        if (!pointers.isEmpty() && pointers.size() != 3) {
            throw new IllegalArgumentException("Line refusal.messages of the wire table needs 3 pointers");
        }
        list = pointers.isEmpty() ? null : pointers.get(0);
        members = pointers.isEmpty() ? List.of() : pointers.subList(1, 3);
    }

    Reason reason(Answer answer) {
        String text = shortened(String.join("; ", messages(answer)));
        return Reason.of(ReasonCode.PAYROLL_REFUSED, text.isEmpty() ? "HTTP " + answer.status() + "." : text);
    }

    private List<String> messages(Answer answer) {
        Optional<Members> body = JsonTree.object(ByteBuffer.wrap(answer.body(), 0, answer.length()));
        List<String> messages = new ArrayList<>();
        if (list == null || body.isEmpty()) {
            return messages;
        }
        try {
            for (Members message : Rows.of(body.get(), list)) {
                String field = message.textAt(members.get(0));
                String text = masked(message.textAt(members.get(1)));
                boolean named = field != null && FIELD.matcher(field).matches();
                if (named || !text.isEmpty()) {
                    messages.add(named ? text.isEmpty() ? field : field + ": " + text : text);
                }
            }
        } catch (UnwritableException e) {
            messages.clear();
        }
        return messages;
    }

    private static String masked(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String start = text.length() > LONGEST_READ ? text.substring(0, LONGEST_READ) : text;
        String plain = UNPRINTABLE.matcher(start).replaceAll(" ");
        String noMail = MAIL.matcher(plain).replaceAll(MASK);
        String noMoney = MONEY.matcher(noMail).replaceAll(MASK);
        return LONG_NUMBER.matcher(noMoney).replaceAll(MASK).strip();
    }

    private static String shortened(String text) {
        if (text.isEmpty()) {
            return text;
        }
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return cut.endsWith(".") || cut.endsWith("…") ? cut : cut + ".";
    }
}
