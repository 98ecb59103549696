// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.lonebro.api.hr.EmployeeField;

/** All that is known or assumed about Kontek's wire, for one API version. */
public final class WireTable {
    private static final String STANDARD = "kontek-wire.properties";
    private static final String SPELLING = "spelling.";
    private static final String WRITE = "write.";
    // Any country may be given a name.
    private static final String COUNTRY_NAME = WRITE + EmployeeField.COUNTRY.name() + ".";

    private final int version;
    private final Map<String, String> lines;

    private WireTable(int version, Map<String, String> lines) {
        this.version = version;
        this.lines = Map.copyOf(lines);
    }

    /** The table that comes with the connector. */
    public static WireTable standard(int version) {
        return new WireTable(version, forVersion(version, shipped()));
    }

    /**
     * The table with some lines replaced.
     *
     * @param override a properties file in UTF-8
     * @throws IllegalArgumentException if a line has a name the table does not know
     */
    public static WireTable overridden(int version, Reader override) throws IOException {
        Properties own = new Properties();
        own.load(override);
        Properties shipped = shipped();
        Map<String, String> lines = forVersion(version, shipped);
        for (String name : own.stringPropertyNames()) {
            String plain = name.matches("v[1-5]\\..*") ? name.substring(3) : name;
            boolean free = plain.startsWith(SPELLING) || plain.startsWith(COUNTRY_NAME);
            if (!shipped.containsKey(plain) && !free) {
                throw new IllegalArgumentException("The wire table has no line named " + name);
            }
        }
        lines.putAll(forVersion(version, own));
        return new WireTable(version, lines);
    }

    private static Properties shipped() {
        Properties lines = new Properties();
        try (InputStream file = Objects.requireNonNull(WireTable.class.getResourceAsStream(STANDARD), STANDARD);
                Reader text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            lines.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException("The connector's own wire table", e);
        }
        return lines;
    }

    private static Map<String, String> forVersion(int version, Properties all) {
        Map<String, String> lines = new HashMap<>();
        all.stringPropertyNames().stream()
                .filter(name -> !name.matches("v[1-5]\\..*"))
                .forEach(name -> lines.put(name, all.getProperty(name).strip()));
        String prefix = "v" + version + ".";
        all.stringPropertyNames().stream()
                .filter(name -> name.startsWith(prefix))
                .forEach(name -> lines.put(
                        name.substring(prefix.length()), all.getProperty(name).strip()));
        return lines;
    }

    public int version() {
        return version;
    }

    /** The line's text; empty if Kontek does not tell this. */
    public String line(String name) {
        String line = lines.get(name);
        if (line == null) {
            throw new IllegalArgumentException("The wire table has no line named " + name);
        }
        return line;
    }

    /** The line as a whole number from 0 to 999999. */
    public int number(String name) {
        String line = line(name);
        if (!line.matches("\\d{1,6}")) {
            throw new IllegalArgumentException("Line " + name + " of the wire table: is a whole number, not " + line);
        }
        return Integer.parseInt(line);
    }

    /** The line as yes or no. */
    public boolean yes(String name) {
        String line = line(name);
        if (!line.equals("yes") && !line.equals("no")) {
            throw new IllegalArgumentException("Line " + name + " of the wire table: is yes or no, not " + line);
        }
        return line.equals("yes");
    }

    /** The line's pointers; none if Kontek does not tell this. */
    public List<Pointer> pointers(String name) {
        String line = line(name);
        try {
            return line.isEmpty()
                    ? List.of()
                    : Arrays.stream(line.split("\\s+")).map(Pointer::of).toList();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Line " + name + " of the wire table: " + e.getMessage(), e);
        }
    }

    /** The pointers of a field; none if Kontek does not tell it. */
    public List<Pointer> pointers(EmployeeField field) {
        return pointers("field." + field.name());
    }

    /** Wire spelling to the spelling the mapping rules know, for a field. */
    public Map<String, String> spellings(EmployeeField field) {
        return linesUnder(SPELLING + field.name() + ".");
    }

    /** Code to the word that is written for it, for a field. */
    public Map<String, String> words(EmployeeField field) {
        return linesUnder(WRITE + field.name() + ".");
    }

    private Map<String, String> linesUnder(String prefix) {
        Map<String, String> found = new HashMap<>();
        lines.forEach((name, text) -> {
            if (name.startsWith(prefix) && !text.isEmpty()) {
                found.put(name.substring(prefix.length()), text);
            }
        });
        return Map.copyOf(found);
    }
}
