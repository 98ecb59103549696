// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.wiring;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/** Which of a jar's own packages use which, read from its classes by the JDK's jdeps. */
final class PackageGraph {
    private static final Pattern USE =
            Pattern.compile("\\s+(org\\.lonebro\\.\\S+)\\s+->\\s+(org\\.lonebro\\.\\S+)\\s.*");

    private final Map<String, Set<String>> uses = new TreeMap<>();

    static PackageGraph of(Path jar) {
        StringWriter output = new StringWriter();
        ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
        jdeps.run(
                new PrintWriter(output, true),
                new PrintWriter(output, true),
                "--multi-release",
                "17",
                "--ignore-missing-deps",
                "-verbose:package",
                "-filter:none",
                jar.toString());
        PackageGraph graph = new PackageGraph();
        output.toString().lines().map(USE::matcher).filter(Matcher::matches).forEach(use -> graph.uses
                .computeIfAbsent(use.group(1), key -> new TreeSet<>())
                .add(use.group(2)));
        graph.uses.forEach((from, to) -> to.remove(from));
        return graph;
    }

    Set<String> usedBy(String from) {
        return uses.getOrDefault(from, Set.of());
    }

    boolean isEmpty() {
        return uses.isEmpty();
    }

    /** The packages of one cycle; empty if there is none. */
    Optional<Set<String>> cycle() {
        return uses.keySet().stream()
                .filter(start -> reachable(start).contains(start))
                .findFirst()
                .map(start -> {
                    Set<String> members = new LinkedHashSet<>(reachable(start));
                    members.removeIf(member -> !reachable(member).contains(start));
                    return members;
                });
    }

    private Set<String> reachable(String start) {
        Set<String> seen = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(usedBy(start));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (seen.add(next)) {
                open.addAll(usedBy(next));
            }
        }
        return seen;
    }
}
