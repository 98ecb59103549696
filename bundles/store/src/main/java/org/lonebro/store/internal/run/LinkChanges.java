// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.store.LinkTakenException;
import org.lonebro.api.store.RunJournal.Entry;
import org.lonebro.api.store.Settled;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ApplyOutcome;
import org.lonebro.store.internal.cases.CaseChanges.Asked;
import org.lonebro.store.internal.link.SettledLinks;

/** What a batch does to links: made ones get the numbers after the last, renewed ones keep theirs. */
final class LinkChanges {
    private final List<Change> made = new ArrayList<>();
    private final List<Change> renewed = new ArrayList<>();
    private final List<Change> madeSettled = new ArrayList<>();
    private final List<Change> renewedSettled = new ArrayList<>();
    private final List<Change> touched = new ArrayList<>();
    private final List<Change> onlyAsked = new ArrayList<>();
    private final List<Long> missing = new ArrayList<>();
    private final Set<String> people = new HashSet<>();
    private final Set<String> cards = new HashSet<>();
    private long lastNumber;

    LinkChanges(long lastNumber) {
        this.lastNumber = lastNumber;
    }

    /** @throws LinkTakenException if the person has another card, or person or card stood in the batch before */
    void add(JournalLine line, Entry entry) {
        Settled settled = entry.settled();
        if (settled != null) {
            if (!settled.payrollId().equals(line.person())) {
                throw new IllegalStateException("Line " + line.sequence() + " was settled for another person");
            }
            link(line, entry, settled.hrId().text(), settled.hrVersion());
        } else if (line.links(entry.outcome())) {
            link(line, entry, line.card(entry.outcome()), line.version(entry.outcome()));
        } else if (line.misses(entry.outcome()) && line.link() != null) {
            missing.add(line.link());
        }
    }

    /** Those made with the plan's values. */
    List<Change> made() {
        return made;
    }

    List<Change> renewed() {
        return renewed;
    }

    /** Those made with values that are known better than by the plan. */
    List<Change> madeSettled() {
        return madeSettled;
    }

    List<Change> renewedSettled() {
        return renewedSettled;
    }

    /** Links whose people were met again without anything to agree. */
    List<Change> touched() {
        return touched;
    }

    /** Links of people about whom somebody must decide and nothing else is known: to be looked at again. */
    List<Change> onlyAsked() {
        return onlyAsked;
    }

    /** The numbers of links whose people are missing. */
    List<Long> missing() {
        return missing;
    }

    long lastNumber() {
        return lastNumber;
    }

    /** All that are new. */
    List<Change> allMade() {
        return Stream.of(made, madeSettled).flatMap(List::stream).toList();
    }

    /** All about whom cases open or close. */
    List<Change> allAsked() {
        return Stream.of(made, madeSettled, renewed, renewedSettled, onlyAsked)
                .flatMap(List::stream)
                .toList();
    }

    private void link(JournalLine line, Entry entry, String card, long version) {
        boolean other = line.linkedCard() != null && !line.linkedCard().equals(card);
        if (other || !people.add(line.person().text()) || !cards.add(card)) {
            throw new LinkTakenException(line.person());
        }
        Long link = line.link();
        boolean settled = entry.settled() != null;
        if (link == null) {
            lastNumber++;
            (settled ? madeSettled : made).add(new Change(line, entry, lastNumber, card, version));
            return;
        }
        List<Change> fromPlan = line.agrees() ? renewed : touched;
        List<Change> fromSettled = entry.outcome() instanceof ApplyOutcome.Noted ? onlyAsked : renewedSettled;
        (settled ? fromSettled : fromPlan).add(new Change(line, entry, link, card, version));
    }

    /** A link as it will be. */
    record Change(JournalLine line, Entry entry, long number, String card, long version) {
        /** Of one that was settled. */
        SettledLinks.Row row() {
            return new SettledLinks.Row(number, Objects.requireNonNull(entry.settled()));
        }

        Asked asked(Actor startedBy) {
            Settled settled = entry.settled();
            HrEmployeeId hrId = new HrEmployeeId(card);
            return settled == null
                    ? new Asked(line.person(), hrId, entry.asks(), startedBy)
                    : new Asked(line.person(), hrId, settled.asks(), settled.by());
        }
    }
}
