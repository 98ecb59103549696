// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.reading;

import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.connector.RecordPage;
import org.lonebro.api.connector.RecordPageSink;
import org.lonebro.api.connector.SourceRecord;
import org.lonebro.api.connector.StopSignal;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.ReadReceipt;
import org.lonebro.api.sync.ReadReceipt.Proof;
import org.lonebro.kontek.internal.json.ScannedPage;

/**
 * One reading of the whole register. It ends when it has seen the end, or when nothing new comes any more; what it saw decides
 * whether absence means anything. Each page after the first must bring somebody new, so it always ends.
 */
public final class RegisterReading {
    private static final long MOST_PEOPLE = 20_000_000;

    private final PageSource source;
    private final Executor executor;
    private final int askedSize;
    private final int pagesInFlight;
    private final Tally tally;
    private final TotalTrust trust;
    private long number = 1;
    private int size;

    RegisterReading(
            PageSource source, Executor executor, int pageSize, int pagesInFlight, Tally tally, TotalTrust trust) {
        this.source = source;
        this.executor = executor;
        this.askedSize = pageSize;
        this.pagesInFlight = pagesInFlight;
        this.tally = tally;
        this.trust = trust;
        this.size = pageSize;
    }

    /** Reads everybody; nobody is passed on before the company has been checked. */
    ReadReceipt read(CompanyCheck company, RecordPageSink sink, StopSignal stop) throws ConnectorException {
        try (PagesAhead ahead = new PagesAhead(source, executor)) {
            if (company.passedBefore()) {
                ahead.fetchThrough(1, size);
            }
            company.check();
            ahead.fetchThrough(1, size);
            while (true) {
                if (stop.stopped()) {
                    throw ConnectorException.lasting(Reason.of(ReasonCode.CANCELLED), null);
                }
                ReadReceipt ended = step(ahead, sink);
                if (ended != null) {
                    return ended;
                }
                number++;
            }
        }
    }

    private @Nullable ReadReceipt step(PagesAhead ahead, RecordPageSink sink) throws ConnectorException {
        ScannedPage page = ahead.next();
        long before = tally.distinct();
        List<SourceRecord> found = tally.count(page);
        boolean repeated = page.count() > 0 && tally.distinct() == before;
        if (number == 1) {
            size = effectiveSize(page);
        } else if (page.count() > size) {
            // Then the first page was cut short, and nobody knows where this one began.
            tally.doubt();
        }
        ReadReceipt ended = repeated ? tally.receipt(Proof.NONE) : endAfter(page);
        if (ended == null) {
            ahead.fetchThrough(lastToFetch(), size);
        }
        if (page.count() > 0) {
            sink.page(new RecordPage((int) number, tally.expected(), found));
        }
        source.done(page);
        return ended;
    }

    // A server may cap the page size: then the pages are as large as its first one.
    private int effectiveSize(ScannedPage first) {
        int count = first.count();
        Long expected = tally.expected();
        boolean whole = count < askedSize && expected != null && expected <= count;
        return count == 0 || whole ? askedSize : count;
    }

    // An array may be the whole register or a page of it: a server that knows pages gives one person when asked for
    // one.
    private @Nullable ReadReceipt afterBareArray(ScannedPage first) throws ConnectorException {
        ScannedPage second = source.fetch(2, first.count() == 1 ? 2 : 1);
        boolean same = second.bare() && second.repeats(first);
        source.done(second);
        return same ? tally.receipt(Proof.WHOLE_LIST) : null;
    }

    /** How the read ended with this page; null if it goes on. */
    private @Nullable ReadReceipt endAfter(ScannedPage page) throws ConnectorException {
        Long expected = tally.expected();
        if (number == 1 && source.wholeAtOnce()) {
            return expected == null ? tally.receipt(Proof.WHOLE_LIST) : tally.ended();
        }
        if (tally.distinct() > MOST_PEOPLE) {
            return tally.receipt(Proof.NONE);
        }
        if (number == 1 && page.bare() && page.count() > 0) {
            return afterBareArray(page);
        }
        boolean reached = expected == null || tally.distinct() == expected;
        boolean last = page.count() == 0 || (page.count() < size && reached);
        if (!last) {
            return null;
        }
        boolean trusted = expected != null && trust.earned();
        if (!reached || trusted || nobodyNext()) {
            return earned(tally.ended());
        }
        tally.doubt();
        return page.count() == 0 ? tally.ended() : null;
    }

    private ReadReceipt earned(ReadReceipt receipt) {
        if (receipt.proof() == Proof.TOTAL_REACHED) {
            trust.earn();
        }
        return receipt;
    }

    // A short or empty page may be the end, or a slip of the server. The next page tells, and the very next person: a
    // server
    // may count pages by the size it was asked for, or by its own.
    private boolean nobodyNext() throws ConnectorException {
        return isEmpty(number + 1, size) && isEmpty(tally.records() + 1, 1);
    }

    private boolean isEmpty(long page, int pageSize) throws ConnectorException {
        ScannedPage next = source.fetch(page, pageSize);
        source.done(next);
        return next.count() == 0;
    }

    // With a total, the pages it makes and, where the last one is full, the one after it; else one page at a time.
    private long lastToFetch() {
        Long expected = tally.expected();
        if (expected == null) {
            return number + 1;
        }
        long last = expected / size + 1;
        return Math.max(number + 1, Math.min(last, number + pagesInFlight));
    }
}
