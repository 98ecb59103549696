// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.vectors;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The sets of the folder named by {@code lonebro.vectors}, or the project's own small ones. RFC 4180. */
public final class VectorFiles {
    private static final String FOLDER = "lonebro.vectors";

    private VectorFiles() {}

    static List<VectorRow> rows(String set) {
        List<List<String>> records = records(text(set));
        return records.subList(1, records.size()).stream()
                .map(record -> new VectorRow(record.get(0), record.get(1).equals("true"), record.get(2), record.get(3)))
                .toList();
    }

    /** The good inputs of a set. */
    public static List<String> good(String set) {
        return rows(set).stream().filter(VectorRow::valid).map(VectorRow::input).toList();
    }

    private static String text(String set) {
        String folder = System.getProperty(FOLDER);
        try (InputStream in = folder == null
                ? VectorFiles.class.getResourceAsStream("/vectors/" + set + ".csv")
                : Files.newInputStream(Path.of(folder, set + ".csv"))) {
            if (in == null) {
                throw new AssertionError("The project's own vectors lack " + set);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new AssertionError("The vectors lack " + set, missing);
        }
    }

    private static List<List<String>> records(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"') {
                if (quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (character == ',' || character == '\n')) {
                record.add(cell.toString());
                cell.setLength(0);
                if (character == '\n') {
                    records.add(record);
                    record = new ArrayList<>();
                }
            } else {
                cell.append(character);
            }
        }
        return records;
    }
}
