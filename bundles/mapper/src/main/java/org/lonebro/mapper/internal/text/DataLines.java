// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A data file: UTF-8, a row a line, columns parted by {@code ;}. Lines that begin with {@code #} are comments; one of them is
 * {@code # edition: 2024-02-22}.
 *
 * @param edition as the file says; {@code undated} if it does not
 * @param rows without comments and empty lines
 */
public record DataLines(String edition, List<String> rows) {
    private static final String EDITION = "# edition:";

    public DataLines {
        rows = List.copyOf(rows);
    }

    /** Reads a file that lies beside the class. */
    public static DataLines beside(Class<?> place, String name) {
        try (InputStream in = place.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The bundle lacks its data file " + name);
            }
            return read(in);
        } catch (IOException broken) {
            throw new UncheckedIOException("The bundle's data file " + name + " cannot be read", broken);
        }
    }

    /**
     * Reads a file an administrator named.
     *
     * @throws IllegalArgumentException if it cannot be read, naming the setting
     */
    public static DataLines of(Path file, String setting) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        } catch (IOException broken) {
            throw new IllegalArgumentException(setting + ": the file cannot be read as UTF-8: " + file, broken);
        }
    }

    /** Edition and a checksum of the rows, so that a file changed without a new edition is seen too. */
    public String version() {
        CRC32 sum = new CRC32();
        for (String row : rows) {
            sum.update(row.getBytes(StandardCharsets.UTF_8));
            sum.update('\n');
        }
        return edition + "/" + Long.toHexString(sum.getValue());
    }

    /** The row's columns, trimmed. */
    public static String[] columns(String row) {
        String[] columns = row.split(";", -1);
        for (int i = 0; i < columns.length; i++) {
            columns[i] = CleanText.clean(columns[i]);
        }
        return columns;
    }

    private static DataLines read(InputStream in) throws IOException {
        // A file in another encoding is refused: its words would silently never be found.
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(in.readAllBytes()))
                .toString();
        List<String> lines = text.lines().map(CleanText::clean).toList();
        String edition = lines.stream()
                .filter(line -> line.startsWith(EDITION))
                .map(line -> line.substring(EDITION.length()).strip())
                .findFirst()
                .orElse("undated");
        return new DataLines(
                edition,
                lines.stream()
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .toList());
    }
}
