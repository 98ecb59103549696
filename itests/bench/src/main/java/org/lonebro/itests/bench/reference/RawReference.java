// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.bench.reference;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.lonebro.itests.harness.KontekAccess;

/**
 * The limit: a plain socket, a streaming tokeniser, the fastest insert, three stages. It maps and validates lightly and keeps
 * no plan, no link, no agreed value and no audit; killed, it must begin anew.
 */
public final class RawReference {
    private static final String TOTAL = "\"total\":";

    private final KontekAccess kontek;
    private final DataSource database;
    private final int pageSize;

    public RawReference(KontekAccess kontek, DataSource database, int pageSize) {
        this.kontek = kontek;
        this.database = database;
        this.pageSize = pageSize;
    }

    /** Drops and creates the table. */
    public void prepare() throws Exception {
        try (PeopleTable table = PeopleTable.on(database.getConnection())) {
            table.createAnew();
        }
    }

    /**
     * Fills the empty table.
     *
     * @return people written
     */
    public long first() throws Exception {
        RecordParser parser = new RecordParser();
        long[] people = new long[1];
        try (PageFetch fetch = new PageFetch(kontek);
                PeopleTable table = PeopleTable.on(database.getConnection())) {
            Stages.run(pages(fetch), parser::rows, rows -> {
                table.insert(rows);
                people[0] += rows.size();
            });
            table.finish();
        }
        return people[0];
    }

    /**
     * Reads everybody and updates those whose bytes changed.
     *
     * @return people updated
     */
    public long morning() throws Exception {
        RecordParser parser = new RecordParser();
        RecordParser second = new RecordParser();
        long[] people = new long[1];
        try (PageFetch fetch = new PageFetch(kontek);
                PeopleTable table = PeopleTable.on(database.getConnection())) {
            Stages.run(pages(fetch), parser::places, places -> {
                Map<String, Long> hashes = table.hashes(places);
                List<Row> changed = new ArrayList<>();
                for (RecordParser.Place place : places) {
                    if (!Long.valueOf(place.hash()).equals(hashes.get(place.id()))) {
                        changed.add(second.row(place));
                    }
                }
                table.update(changed);
                people[0] += changed.size();
            });
            table.finish();
        }
        return people[0];
    }

    private Stages.Source<byte[]> pages(PageFetch fetch) {
        return new Stages.Source<>() {
            private int next = 1;
            private long total = Long.MAX_VALUE;

            @Override
            public Optional<byte[]> next() throws Exception {
                if ((next - 1L) * pageSize >= total) {
                    return Optional.empty();
                }
                byte[] page = fetch.page(next++, pageSize);
                total = total(page);
                return Optional.of(page);
            }
        };
    }

    private static long total(byte[] page) {
        int from = Math.max(0, page.length - 100);
        String tail = new String(page, from, page.length - from, StandardCharsets.ISO_8859_1);
        int at = tail.lastIndexOf(TOTAL) + TOTAL.length();
        return Long.parseLong(tail.substring(at, tail.indexOf('}', at)).trim());
    }
}
