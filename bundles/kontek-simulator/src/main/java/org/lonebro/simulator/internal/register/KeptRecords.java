// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A register in a file, a record a line, so that a stand-in remembers over a restart what it was told. */
public final class KeptRecords {
    private KeptRecords() {}

    /** What was kept; nothing if there is no such file yet. */
    public static List<byte[]> in(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        return Files.readAllLines(file).stream()
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** Keeps them instead of what was there; a reader sees the old ones or the new ones, never a part. */
    public static void write(Path file, List<byte[]> records) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (byte[] record : records) {
            lines.writeBytes(record);
            lines.write('\n');
        }
        try {
            Path whole = Files.write(file.resolveSibling(file.getFileName() + ".new"), lines.toByteArray());
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
