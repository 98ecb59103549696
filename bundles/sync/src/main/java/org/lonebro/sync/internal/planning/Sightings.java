// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.planning;

import java.util.BitSet;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.store.EmployeeLink;
import org.lonebro.api.sync.Fingerprint;

/**
 * Who was seen in this read, in a bit per link and a few bytes per record that was looked into. A page that shifts while it is
 * read shows the same record twice, which means nothing; a second record of the same number is something else.
 */
public final class Sightings {
    private final BitSet linked = new BitSet();
    private final BitSet changed = new BitSet();
    private final LongSet records = new LongSet();
    private final LongSet matchedCards = new LongSet();

    /** What a record is to those seen before. */
    public enum Sighting {
        FIRST,
        /** The same bytes as before. */
        REPEATED,
        /** Another record of a linked person. */
        CONTRADICTING
    }

    public Sighting linked(EmployeeLink link, Fingerprint source) {
        int number = Math.toIntExact(link.number());
        boolean asAgreed = source.equals(link.prints().source());
        boolean newRecord = !asAgreed && records.add(key(link.payrollId(), source));
        if (!linked.get(number)) {
            linked.set(number);
            changed.set(number, !asAgreed);
            return Sighting.FIRST;
        }
        boolean same = asAgreed ? !changed.get(number) : !newRecord;
        return same ? Sighting.REPEATED : Sighting.CONTRADICTING;
    }

    /** Two different records of somebody without a link both become lines, which the plan's end turns into cases. */
    public boolean unlinkedForTheFirstTime(PayrollEmployeeId person, Fingerprint source) {
        return records.add(key(person, source));
    }

    /** Whether nobody else of this read was matched with the card. */
    public boolean claim(HrEmployeeId card) {
        return matchedCards.add(hash(card.text()));
    }

    /** People seen who have a link. */
    public long linkedPeople() {
        return linked.cardinality();
    }

    public boolean seen(EmployeeLink link) {
        return linked.get(Math.toIntExact(link.number()));
    }

    private static long key(PayrollEmployeeId person, Fingerprint source) {
        return hash(person.text()) ^ source.high() ^ Long.rotateLeft(source.low(), 32);
    }

    private static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * 0x100000001B3L;
        }
        return hash;
    }
}
