// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What became of a write. */
public sealed interface Outcome {
    /** Written; {@code changed} names the root members that differ from before, none for a needless write. */
    record Saved(ObjectNode employee, List<String> changed) implements Outcome {}

    /** Waiting for a person to accept it (version 1). */
    record Queued(long number) implements Outcome {}

    record Deleted() implements Outcome {}

    record NoSuchEmployee() implements Outcome {}

    record IdTaken() implements Outcome {}

    record Refused(List<Complaint> complaints) implements Outcome {
        static Refused of(String field, String text) {
            return new Refused(List.of(new Complaint(field, text)));
        }
    }
}
