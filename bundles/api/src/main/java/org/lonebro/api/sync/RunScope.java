// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.lonebro.api.hr.EmploymentNumber;

/** Whom or what a run is about. */
public sealed interface RunScope {
    /** All people of the connection. */
    Everybody EVERYBODY = new Everybody();

    /** All people of the connection. */
    record Everybody() implements RunScope {}

    /** Only these; at least one. */
    record These(Set<EmploymentNumber> people) implements RunScope {
        public These {
            people = Set.copyOf(people);
            if (people.isEmpty()) {
                throw new IllegalArgumentException("A run about chosen people needs at least one");
            }
        }
    }

    /** Only the people that run could not do. */
    record FailedOf(RunId run) implements RunScope {}

    /** What that run wrote. */
    record WrittenBy(RunId run) implements RunScope {}

    /** The stored form; {@link #parse} reads it. */
    default String text() {
        if (this instanceof These these) {
            return these.people().stream()
                    .map(EmploymentNumber::text)
                    .sorted()
                    .collect(Collectors.joining("\n", "these:", ""));
        }
        if (this instanceof FailedOf failed) {
            return "failed:" + failed.run().number();
        }
        return this instanceof WrittenBy written ? "written:" + written.run().number() : "everybody";
    }

    /**
     * Reads what {@link #text()} wrote.
     *
     * @throws IllegalArgumentException if it is of no such form
     */
    static RunScope parse(String text) {
        int colon = text.indexOf(':');
        String rest = text.substring(colon + 1);
        return switch (colon < 0 ? text : text.substring(0, colon)) {
            case "everybody" -> EVERYBODY;
            case "failed" -> new FailedOf(new RunId(Long.parseLong(rest)));
            case "written" -> new WrittenBy(new RunId(Long.parseLong(rest)));
            case "these" ->
                new These(Arrays.stream(rest.split("\n"))
                        .map(EmploymentNumber::new)
                        .collect(Collectors.toSet()));
            default -> throw new IllegalArgumentException("No scope of a run: " + text);
        };
    }
}
