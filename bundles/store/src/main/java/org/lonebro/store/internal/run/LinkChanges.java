// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lonebro.api.store.LinkTakenException;
import org.lonebro.api.sync.ApplyOutcome;

/** What a batch does to links: made ones get the numbers after the last, renewed ones keep theirs. */
final class LinkChanges {
    private final List<Change> made = new ArrayList<>();
    private final List<Change> renewed = new ArrayList<>();
    private final List<Change> touched = new ArrayList<>();
    private final List<Long> missing = new ArrayList<>();
    private final Set<String> people = new HashSet<>();
    private final Set<String> cards = new HashSet<>();
    private long lastNumber;

    LinkChanges(long lastNumber) {
        this.lastNumber = lastNumber;
    }

    /** @throws LinkTakenException if the person has another card, or person or card stood in the batch before */
    void add(JournalLine line, ApplyOutcome outcome) {
        if (line.links(outcome)) {
            link(line, line.card(outcome), line.version(outcome));
        } else if (line.misses(outcome) && line.link() != null) {
            missing.add(line.link());
        }
    }

    List<Change> made() {
        return made;
    }

    List<Change> renewed() {
        return renewed;
    }

    /** Links whose people were met again without anything to agree. */
    List<Change> touched() {
        return touched;
    }

    /** The numbers of links whose people are missing. */
    List<Long> missing() {
        return missing;
    }

    long lastNumber() {
        return lastNumber;
    }

    private void link(JournalLine line, String card, long version) {
        boolean other = line.linkedCard() != null && !line.linkedCard().equals(card);
        if (other || !people.add(line.person().text()) || !cards.add(card)) {
            throw new LinkTakenException(line.person());
        }
        Long link = line.link();
        if (link == null) {
            lastNumber++;
            made.add(new Change(line, lastNumber, card, version));
        } else {
            (line.agrees() ? renewed : touched).add(new Change(line, link, card, version));
        }
    }

    /** A link as it will be. */
    record Change(JournalLine line, long number, String card, long version) {}
}
