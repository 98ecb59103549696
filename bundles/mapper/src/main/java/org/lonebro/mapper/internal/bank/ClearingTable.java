// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.bank;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lonebro.mapper.internal.text.DataLines;

/** Which bank a clearing number belongs to. Changes some times a year, so it is a file that can be replaced. */
public final class ClearingTable {
    private static final int NUMBERS = 10_000;
    private static final int COLUMNS = 5;

    private final String edition;
    private final String version;
    private final @Nullable ClearingRange[] ranges = new @Nullable ClearingRange[NUMBERS];

    private ClearingTable(DataLines lines) {
        if (lines.rows().isEmpty()) {
            throw new IllegalArgumentException("no row is in the file");
        }
        this.edition = lines.edition();
        this.version = lines.version();
        lines.rows().forEach(row -> add(range(row)));
    }

    /** The edition that comes with the bundle. */
    public static ClearingTable bundled() {
        return new ClearingTable(DataLines.beside(ClearingTable.class, "clearing-numbers.csv"));
    }

    /**
     * A newer edition.
     *
     * @throws IllegalArgumentException naming the setting and what is wrong in the file
     */
    public static ClearingTable of(Path file, String setting) {
        DataLines lines = DataLines.of(file, setting);
        try {
            return new ClearingTable(lines);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(setting + ": " + wrong.getMessage() + ": " + file, wrong);
        }
    }

    /** The day the table is of. */
    public String edition() {
        return edition;
    }

    /** Changes whenever a row does. */
    public String version() {
        return version;
    }

    /** The range of a clearing number of four ASCII digits. */
    Optional<ClearingRange> find(String clearing) {
        return Optional.ofNullable(ranges[Integer.parseInt(clearing)]);
    }

    private void add(ClearingRange range) {
        for (int number = range.first(); number <= range.last(); number++) {
            if (ranges[number] != null) {
                throw new IllegalArgumentException("clearing number " + number + " stands there twice");
            }
            ranges[number] = range;
        }
    }

    private static ClearingRange range(String row) {
        String[] columns = DataLines.columns(row);
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException("the row \"" + row + "\" has not the columns from;to;bank;type;comment");
        }
        try {
            AccountKind kind = AccountKind.of(Integer.parseInt(columns[3]), Integer.parseInt(columns[4]));
            return new ClearingRange(Integer.parseInt(columns[0]), Integer.parseInt(columns[1]), columns[2], kind);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("the row \"" + row + "\" cannot be read", wrong);
        }
    }
}
