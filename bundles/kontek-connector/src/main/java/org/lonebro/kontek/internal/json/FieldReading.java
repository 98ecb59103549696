// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.kontek.internal.wire.Pointer;

/** How one field is made from the wanted members of a record. */
sealed interface FieldReading {
    EmployeeField field();

    /** Whether the record speaks of the field at all. */
    boolean told(RecordPass pass);

    /** The field's text form; null if it is empty. */
    @Nullable
    String text(RecordPass pass);

    static FieldReading of(
            EmployeeField field, List<Pointer> pointers, Map<String, String> spellings, RecordShape.Builder wanted) {
        int needed =
                switch (field) {
                    case BANK_ACCOUNT -> 2;
                    case EMPLOYMENT_PERIODS, EMPLOYMENT_FORM -> 3;
                    case SALARY -> 4;
                    default -> pointers.size();
                };
        if (pointers.size() != needed) {
            throw new IllegalArgumentException(
                    "Line field." + field.name() + " of the wire table needs " + needed + " pointers");
        }
        return switch (field) {
            case BANK_ACCOUNT -> new Account(field, wanted.slot(pointers.get(0)), wanted.slot(pointers.get(1)));
            case EMPLOYMENT_PERIODS, EMPLOYMENT_FORM, SALARY -> {
                int list = wanted.list(pointers.get(0));
                int[] columns = pointers.stream()
                        .skip(1)
                        .mapToInt(pointer -> wanted.column(list, pointer))
                        .toArray();
                yield new Rows(field, list, columns, spellings);
            }
            default ->
                new Single(field, pointers.stream().mapToInt(wanted::slot).toArray(), spellings);
        };
    }

    private static @Nullable String spelled(@Nullable String text, Map<String, String> spellings) {
        return text == null || spellings.isEmpty() ? text : spellings.getOrDefault(text, text);
    }

    /** A field with one value; of several members the first that has one. */
    final class Single implements FieldReading {
        private final EmployeeField field;
        private final int[] slots;
        private final Map<String, String> spellings;

        private Single(EmployeeField field, int[] slots, Map<String, String> spellings) {
            this.field = field;
            this.slots = slots;
            this.spellings = spellings;
        }

        @Override
        public EmployeeField field() {
            return field;
        }

        @Override
        public boolean told(RecordPass pass) {
            for (int slot : slots) {
                if (pass.told[slot]) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public @Nullable String text(RecordPass pass) {
            for (int slot : slots) {
                String text = pass.texts[slot];
                if (text != null && !text.isBlank()) {
                    return spelled(text, spellings);
                }
            }
            return null;
        }
    }

    /** Clearing and account number as one value. */
    record Account(EmployeeField field, int clearing, int account) implements FieldReading {
        @Override
        public boolean told(RecordPass pass) {
            return pass.told[clearing] || pass.told[account];
        }

        @Override
        public @Nullable String text(RecordPass pass) {
            String first = present(pass.texts[clearing]);
            String second = present(pass.texts[account]);
            // The bar parts the two, so one that Kontek wrote becomes another character that no account has.
            return first.isEmpty() && second.isEmpty() ? null : first.replace('|', '/') + '|' + second;
        }

        private static String present(@Nullable String text) {
            return text == null || text.isBlank() ? "" : text;
        }
    }

    /** A dated list. */
    final class Rows implements FieldReading {
        private final EmployeeField field;
        private final int list;
        private final int[] columns;
        private final Map<String, String> spellings;

        private Rows(EmployeeField field, int list, int[] columns, Map<String, String> spellings) {
            this.field = field;
            this.list = list;
            this.columns = columns;
            this.spellings = spellings;
        }

        @Override
        public EmployeeField field() {
            return field;
        }

        @Override
        public boolean told(RecordPass pass) {
            return pass.told[list];
        }

        @Override
        public @Nullable String text(RecordPass pass) {
            List<@Nullable String[]> rows = pass.rows[list];
            if (rows == null) {
                return null;
            }
            StringBuilder text = new StringBuilder(32 * rows.size());
            for (@Nullable String[] row : rows) {
                String entry = entry(row);
                if (entry != null) {
                    text.append(text.isEmpty() ? "" : ";").append(entry);
                }
            }
            return text.isEmpty() ? null : text.toString();
        }

        private @Nullable String entry(@Nullable String[] row) {
            return switch (field) {
                case EMPLOYMENT_PERIODS -> part(row, 0) + ".." + part(row, 1);
                case EMPLOYMENT_FORM -> {
                    String form = spelled(part(row, 1), spellings);
                    yield form == null || form.isBlank() ? null : part(row, 0) + "=" + form;
                }
                default -> part(row, 2).isBlank() ? null : part(row, 0) + "|" + part(row, 1) + "|" + part(row, 2);
            };
        }

        // A semicolon parts the entries, so one that Kontek wrote becomes a comma.
        private String part(@Nullable String[] row, int index) {
            String text = row[columns[index]];
            return text == null ? "" : text.indexOf(';') < 0 ? text : text.replace(';', ',');
        }
    }
}
