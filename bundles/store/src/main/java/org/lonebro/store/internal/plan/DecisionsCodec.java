// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.plan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.FieldAction;
import org.lonebro.api.sync.FieldDecision;

/** Stored form: a format byte, the count, then per decision the field's code and five texts, each led by its length. */
public final class DecisionsCodec {
    private static final int FORMAT = 1;
    private static final int NULL = -1;

    private DecisionsCodec() {}

    public static byte[] encode(List<FieldDecision> decisions) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * decisions.size());
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeInt(decisions.size());
            for (FieldDecision decision : decisions) {
                out.writeByte(decision.field().code());
                write(out, decision.agreed());
                write(out, decision.hr());
                write(out, decision.payroll());
                write(out, decision.action().name());
                write(out, decision.why().name());
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("Memory does not take bytes", impossible);
        }
        return bytes.toByteArray();
    }

    public static List<FieldDecision> decode(byte[] bytes) {
        List<FieldDecision> decisions = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != FORMAT) {
                throw new IllegalArgumentException("These are not decisions of a known format");
            }
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                Optional<EmployeeField> field = EmployeeField.withCode(in.readByte());
                String agreed = read(in);
                String hr = read(in);
                String payroll = read(in);
                FieldAction action = FieldAction.valueOf(Objects.requireNonNull(read(in)));
                ReasonCode why = ReasonCode.valueOf(Objects.requireNonNull(read(in)));
                field.ifPresent(known -> decisions.add(new FieldDecision(known, agreed, hr, payroll, action, why)));
            }
        } catch (IOException cutShort) {
            throw new IllegalArgumentException("These decisions are cut short", cutShort);
        }
        return decisions;
    }

    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(NULL);
            return;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static @Nullable String read(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length == NULL ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
