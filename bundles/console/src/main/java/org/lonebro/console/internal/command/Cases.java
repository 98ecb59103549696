// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.command;

import java.util.List;
import java.util.stream.Stream;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.CaseDesk;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.PersonCase;
import org.lonebro.api.sync.SyncRefusedException;

/** The cases of a connection, read piece by piece as they are looked at. */
final class Cases {
    private static final int PIECE = 200;

    private final CaseDesk desk;

    Cases(CaseDesk desk) {
        this.desk = desk;
    }

    Stream<PersonCase> of(ConnectionName connection) {
        return Stream.iterate(
                        desk.cases(connection, 0, PIECE),
                        piece -> !piece.isEmpty(),
                        piece -> desk.cases(
                                connection, piece.get(piece.size() - 1).number(), PIECE))
                .flatMap(List::stream);
    }

    PersonCase numbered(CommandLine line) throws MistypedException {
        String typed = line.words().get(0);
        long number = CommandLine.number(typed, "mistyped.case");
        return desk.find(number)
                .orElseThrow(() -> new SyncRefusedException(Reason.of(ReasonCode.CASE_UNKNOWN, number)));
    }

    /** Whether it keeps a new bank account or identity number back, rather than asking about a conflict. */
    static boolean held(PersonCase open) {
        return switch (open.decision().why()) {
            case ACCOUNT_CHANGED, IDENTITY_SUCCEEDS, IDENTITY_DISAGREES -> true;
            default -> false;
        };
    }
}
