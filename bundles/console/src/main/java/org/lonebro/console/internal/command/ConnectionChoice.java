// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.ConnectionOverview;
import org.lonebro.api.sync.SyncRefusedException;
import org.lonebro.api.sync.SyncReports;

/** Finds the connection a person means; where there is only one it need not be typed. */
final class ConnectionChoice {
    private final SyncReports reports;

    ConnectionChoice(SyncReports reports) {
        this.reports = reports;
    }

    /** @param otherWords how many words come after the connection's name */
    Chosen choose(CommandLine line, int otherWords) throws MistypedException {
        List<String> words = line.words();
        Optional<String> option = line.value(Option.CONNECTION);
        if (option.isEmpty() && words.size() == otherWords + 1) {
            return new Chosen(named(words.get(0)), words.subList(1, words.size()));
        }
        if (words.size() != otherWords) {
            throw new MistypedException(words.size() < otherWords ? "mistyped.few" : "mistyped.words");
        }
        return new Chosen(option.isPresent() ? named(option.get()) : only(), words);
    }

    private ConnectionName named(String typed) {
        return names().stream()
                .filter(name -> name.text().equals(typed))
                .findFirst()
                .orElseThrow(() -> new SyncRefusedException(Reason.of(ReasonCode.CONNECTION_UNKNOWN, typed)));
    }

    private ConnectionName only() throws MistypedException {
        List<ConnectionName> names = names();
        if (names.isEmpty()) {
            throw new MistypedException("connection.none");
        }
        if (names.size() > 1) {
            throw new MistypedException(
                    "connection.several",
                    names.stream().map(ConnectionName::text).collect(Collectors.joining(", ")));
        }
        return names.get(0);
    }

    private List<ConnectionName> names() {
        return reports.connections().stream().map(ConnectionOverview::name).toList();
    }

    /** The connection and the words after its name. */
    record Chosen(ConnectionName name, List<String> rest) {}
}
