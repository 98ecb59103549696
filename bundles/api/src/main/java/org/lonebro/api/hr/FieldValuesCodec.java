// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.hr;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Stored form: a format byte, then per value the field's code (one byte), the length (four bytes), UTF-8 text. */
final class FieldValuesCodec {
    private static final byte FORMAT = 1;
    private static final int ENTRY_HEAD = 5;
    private static final EmployeeField[] FIELDS = EmployeeField.values();

    private FieldValuesCodec() {}

    static byte[] encode(FieldValues values) {
        byte[][] texts = new byte[FIELDS.length][];
        int size = 1;
        for (EmployeeField field : FIELDS) {
            String text = values.get(field);
            if (text != null) {
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                texts[field.ordinal()] = utf8;
                size += ENTRY_HEAD + utf8.length;
            }
        }
        ByteBuffer out = ByteBuffer.allocate(size).put(FORMAT);
        for (EmployeeField field : FIELDS) {
            byte[] utf8 = texts[field.ordinal()];
            if (utf8 != null) {
                out.put((byte) field.code()).putInt(utf8.length).put(utf8);
            }
        }
        return out.array();
    }

    static FieldValues decode(byte[] bytes) {
        FieldValues.Builder builder = FieldValues.builder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            if (in.get() != FORMAT) {
                throw new IllegalArgumentException("These are not field values of a known format");
            }
            while (in.hasRemaining()) {
                int code = in.get();
                byte[] utf8 = new byte[length(in)];
                in.get(utf8);
                EmployeeField.withCode(code)
                        .ifPresent(field -> builder.set(field, new String(utf8, StandardCharsets.UTF_8)));
            }
        } catch (BufferUnderflowException cutShort) {
            throw new IllegalArgumentException("These field values are cut short", cutShort);
        }
        return builder.build();
    }

    private static int length(ByteBuffer in) {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        return length;
    }
}
