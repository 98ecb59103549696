// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.reading;

import java.util.List;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;

/** What one written value says. */
public sealed interface Reading {
    /** A value in normal form. */
    record Value(String text) implements Reading {}

    /** A value in normal form that somebody should know something about. */
    record Noted(String text, Reason note) implements Reading {}

    /** Something that is written, but is no such value. */
    record Refused(Reason why) implements Reading {}

    /** Nothing is written. */
    record Nothing() implements Reading {}

    Reading NOTHING = new Nothing();

    static Reading refused(ReasonCode code) {
        return new Refused(new Reason(code, List.of()));
    }

    static Reading refused(ReasonCode code, String argument) {
        return new Refused(new Reason(code, List.of(argument)));
    }
}
