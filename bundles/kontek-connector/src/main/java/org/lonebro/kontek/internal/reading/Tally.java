// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.connector.SourceRecord;
import org.lonebro.api.sync.ReadReceipt;
import org.lonebro.kontek.internal.json.KontekEmployeeTranslator;
import org.lonebro.kontek.internal.json.KontekRecord;
import org.lonebro.kontek.internal.json.ScannedPage;

/** Counts what a read received, and remembers what speaks against its being complete. */
final class Tally {
    private final KontekEmployeeTranslator translator;
    private final String noPersonPrefix;
    private final SeenIds seen = new SeenIds();
    private int pages;
    private long records;
    private long people;
    private long skipped;
    private long duplicates;
    private @Nullable Long expected;
    private boolean doubtful;

    /** @param noPersonPrefix how keys begin that are no people's; empty if there are none */
    Tally(KontekEmployeeTranslator translator, String noPersonPrefix) {
        this.translator = translator;
        this.noPersonPrefix = noPersonPrefix;
    }

    /** Counts the page; gives its people, those received before too. */
    List<SourceRecord> count(ScannedPage page) {
        pages++;
        noteTotal(page);
        List<SourceRecord> found = new ArrayList<>(page.count());
        for (int i = 0; i < page.count(); i++) {
            String id = page.id(i);
            records++;
            if (id == null) {
                // Somebody we cannot name: nobody may be missed on the ground of this read.
                skipped++;
                doubtful = true;
                continue;
            }
            boolean noPerson = !noPersonPrefix.isEmpty() && id.startsWith(noPersonPrefix);
            if (!noPerson) {
                found.add(new KontekRecord(id, page, i, translator));
            }
            if (!seen.add(id)) {
                duplicates++;
                doubtful = true;
            } else if (noPerson) {
                skipped++;
            } else {
                people++;
            }
        }
        return found;
    }

    private void noteTotal(ScannedPage page) {
        Long told = page.total() == ScannedPage.UNKNOWN ? null : Long.valueOf(page.total());
        if (pages == 1) {
            expected = told;
        } else if (told == null ? expected != null : !told.equals(expected)) {
            doubtful = true;
        }
    }

    /** Something was seen that a complete read does not have. */
    void doubt() {
        doubtful = true;
    }

    /** Records received, each as often as it came. */
    long records() {
        return records;
    }

    /** Different records received. */
    long distinct() {
        return people + skipped;
    }

    /** What the first page told; null if nothing. */
    @Nullable
    Long expected() {
        return expected;
    }

    /** The read ended after a page with nobody on it, or after the people that were told of. */
    ReadReceipt ended() {
        boolean reached = expected == null || expected == distinct();
        ReadReceipt.Proof how = expected == null ? ReadReceipt.Proof.EMPTY_PAGE : ReadReceipt.Proof.TOTAL_REACHED;
        return receipt(reached ? how : ReadReceipt.Proof.NONE);
    }

    /** The read ended otherwise. */
    ReadReceipt receipt(ReadReceipt.Proof proof) {
        return new ReadReceipt(pages, expected, people, duplicates, skipped, doubtful ? ReadReceipt.Proof.NONE : proof);
    }
}
