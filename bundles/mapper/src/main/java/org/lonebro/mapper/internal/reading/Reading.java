// SPDX-License-Identifier: Apache-2.0
package org.lonebro.mapper.internal.reading;

import java.util.List;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;

/** What one written value says. It may be somebody's identity number or pay, so {@code toString} shows no value. */
public sealed interface Reading {
    /** A value in normal form. */
    record Value(String text) implements Reading {
        @Override
        public String toString() {
            return "Value[****]";
        }
    }

    /** A value in normal form that somebody should know something about. */
    record Noted(String text, Reason note) implements Reading {
        @Override
        public String toString() {
            return "Noted[****, " + note.code() + "]";
        }
    }

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
