// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.hr;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text for some of the {@link EmployeeField}s. Immutable; a field without a value is {@code null}, never blank.
 * {@link #toString()} names the fields that have a value and shows none: it is safe in a log.
 */
public final class FieldValues {
    private static final EmployeeField[] FIELDS = EmployeeField.values();

    private final @Nullable String[] texts;

    private FieldValues(@Nullable String[] texts) {
        this.texts = texts;
    }

    /** Starts with no values. */
    public static Builder builder() {
        return new Builder(new String[FIELDS.length]);
    }

    /** Starts with these values. */
    public Builder with() {
        return new Builder(texts.clone());
    }

    /** The field's text; null if it has none. */
    public @Nullable String get(EmployeeField field) {
        return texts[field.ordinal()];
    }

    /** The fields that have a value, in order of declaration. */
    public Set<EmployeeField> fields() {
        EnumSet<EmployeeField> present = EnumSet.noneOf(EmployeeField.class);
        for (EmployeeField field : FIELDS) {
            if (texts[field.ordinal()] != null) {
                present.add(field);
            }
        }
        return present;
    }

    /** Only the given fields of these values. */
    public FieldValues only(Set<EmployeeField> kept) {
        Builder builder = builder();
        for (EmployeeField field : kept) {
            builder.set(field, get(field));
        }
        return builder.build();
    }

    /** The stored form, see {@link FieldValuesCodec}. */
    public byte[] toBytes() {
        return FieldValuesCodec.encode(this);
    }

    /**
     * Reads what {@link #toBytes()} wrote; fields that a newer version added are passed over.
     *
     * @throws IllegalArgumentException if the bytes are of no such form
     */
    public static FieldValues fromBytes(byte[] bytes) {
        return FieldValuesCodec.decode(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FieldValues that && Arrays.equals(texts, that.texts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(texts);
    }

    @Override
    public String toString() {
        return "FieldValues" + fields();
    }

    /** Collects values; not for several threads. */
    public static final class Builder {
        private @Nullable String[] texts;

        private Builder(@Nullable String[] texts) {
            this.texts = texts;
        }

        /** Sets the field; null or blank leaves it without a value. */
        public Builder set(EmployeeField field, @Nullable String text) {
            texts[field.ordinal()] = text == null || text.isBlank() ? null : text;
            return this;
        }

        /** The values so far; the builder must not be used afterwards. */
        public FieldValues build() {
            FieldValues built = new FieldValues(Objects.requireNonNull(texts));
            texts = new String[0];
            return built;
        }
    }
}
