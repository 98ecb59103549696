// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.reading;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lonebro.kontek.internal.json.BrokenJsonException;
import org.lonebro.kontek.internal.json.PageScanner;
import org.lonebro.kontek.internal.json.ScannedPage;
import org.lonebro.kontek.internal.wire.WireTable;

/** A server with the whims of real ones, drawn by lot. Its people do not change while they are read. */
final class ImaginaryServer implements PageSource {
    final List<String> people;

    private final PageScanner scanner = new PageScanner(WireTable.standard(5));
    private final Random random;
    private final int cap;
    private final boolean offsetByAskedSize;
    private final boolean ignoresSize;
    private final int capOfPage;
    private final int cappedPage;
    private final int emptyPage;
    private final int repeatedFrom;
    private final int overlap;
    private final Total total;
    private final boolean bare;
    int calls;

    private enum Total {
        RIGHT,
        WRONG,
        OF_PAGE,
        CHANGING,
        ABSENT
    }

    ImaginaryServer(Random random) {
        this.random = random;
        people = IntStream.range(0, random.nextInt(60))
                .mapToObj(i -> (random.nextInt(8) == 0 ? "A" : "") + (1000 + i * (1 + i % 3)))
                .distinct()
                .collect(Collectors.toList());
        if (random.nextInt(3) == 0) {
            Collections.shuffle(people, random);
        }
        cap = random.nextBoolean() ? 1_000 : 2 + random.nextInt(20);
        ignoresSize = random.nextInt(5) == 0;
        // One that does both hides people behind every question, and looks like one that has fewer.
        offsetByAskedSize = !ignoresSize && random.nextBoolean();
        cappedPage = !ignoresSize && random.nextInt(4) == 0 ? 1 + random.nextInt(5) : 0;
        capOfPage = 1 + random.nextInt(8);
        // One that ignores sizes and always leaves out part of a page, or always gives the same one, cannot be told
        // from one
        // with fewer people.
        emptyPage = !ignoresSize && random.nextInt(6) == 0 ? 1 + random.nextInt(5) : 0;
        repeatedFrom = !ignoresSize && random.nextInt(6) == 0 ? 1 + random.nextInt(4) : Integer.MAX_VALUE;
        overlap = random.nextInt(5) == 0 ? Math.min(random.nextInt(3), cap - 1) : 0;
        total = Total.values()[random.nextInt(Total.values().length)];
        bare = random.nextInt(5) == 0;
    }

    @Override
    public synchronized ScannedPage fetch(long number, int size) {
        calls++;
        List<String> items = items((int) Math.min(number, repeatedFrom), ignoresSize ? 15 : size);
        String list = items.stream().map(id -> "{\"id\":\"" + id + "\"}").collect(Collectors.joining(",", "[", "]"));
        byte[] answer =
                (bare ? list : "{\"items\":" + list + total(items.size()) + "}").getBytes(StandardCharsets.UTF_8);
        try {
            return scanner.page(answer, answer.length);
        } catch (BrokenJsonException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> items(int number, int size) {
        int capped = Math.min(size, cap);
        long start = Math.max(0, (number - 1L) * (offsetByAskedSize ? size : capped) - (number > 1 ? overlap : 0));
        // A page cut short or left empty by a slip; the one person asked for to see the end is on another page.
        int length = number == cappedPage ? Math.min(capped, capOfPage) : capped;
        boolean empty = number == emptyPage && size > 1;
        int from = (int) Math.min(start, people.size());
        return empty ? List.of() : people.subList(from, Math.min(people.size(), from + length));
    }

    @Override
    public String toString() {
        return "people=" + people.size() + " cap=" + cap + " offsetByAskedSize=" + offsetByAskedSize + " ignoresSize="
                + ignoresSize + " cappedPage=" + cappedPage + ":" + capOfPage + " emptyPage=" + emptyPage
                + " repeatedFrom=" + repeatedFrom + " overlap=" + overlap + " total=" + total + " bare=" + bare;
    }

    private String total(int onPage) {
        return switch (total) {
            case RIGHT -> ",\"total\":" + people.size();
            case WRONG -> ",\"total\":" + Math.max(0, people.size() - 5);
            case OF_PAGE -> ",\"total\":" + onPage;
            case CHANGING -> ",\"total\":" + (people.size() + random.nextInt(3));
            case ABSENT -> "";
        };
    }

    @Override
    public boolean wholeAtOnce() {
        return false;
    }

    @Override
    public void done(ScannedPage page) {
        // The bytes are the page's own.
    }

    @Override
    public void abandon() {
        // Nothing is under way: the executor of the tests fetches at once.
    }
}
