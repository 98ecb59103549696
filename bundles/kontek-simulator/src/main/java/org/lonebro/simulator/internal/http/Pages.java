// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lonebro.simulator.fault.Fault;
import org.lonebro.simulator.internal.json.Json;
import org.lonebro.simulator.internal.register.Dialect;
import org.lonebro.simulator.internal.register.Register;

/** One page of a register, with the faults that only pages have. */
record Pages(Register register, Dialect dialect) {
    static final int DEFAULT_SIZE = 200;
    static final int LARGEST_SIZE = 500;
    private static final byte[] COMMA = {','};
    private static final byte[] LIST_END = {']'};

    Reply page(int page, int pageSize, Faults faults) {
        int size = faults.has(Fault.CAPPED_PAGE_SIZE)
                ? Math.min(pageSize, faults.amount(Fault.CAPPED_PAGE_SIZE))
                : pageSize;
        int shown = faults.has(Fault.REPEATED_PAGE) ? 1 : page;
        Register.Slice slice = register.slice((shown - 1L) * size, size);
        List<byte[]> items = slice.records();
        long total = slice.total();
        if (faults.has(Fault.TRUNCATED_PAGE)) {
            List<byte[]> whole = items;
            items = IntStream.range(0, whole.size())
                    .filter(i -> i % 2 == 0)
                    .mapToObj(whole::get)
                    .toList();
        }
        if (faults.has(Fault.EMPTY_PAGE)) {
            items = List.of();
            total = 0;
        }
        total += faults.amount(Fault.WRONG_TOTAL) + (long) faults.amount(Fault.CHANGING_TOTAL) * (page - 1);
        return faults.has(Fault.BARE_ARRAY)
                ? reply(items, "[", LIST_END)
                : reply(items, "{\"items\":[", tail(page, size, total));
    }

    /** One record as the version shows it. */
    byte[] shown(byte[] row) {
        return dialect.showsAll() ? row : Json.bytes(dialect.show(Json.own(row)));
    }

    private Reply reply(List<byte[]> items, String head, byte[] tail) {
        List<byte[]> pieces = new ArrayList<>(items.size() * 2 + 2);
        pieces.add(head.getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                pieces.add(COMMA);
            }
            pieces.add(shown(items.get(i)));
        }
        pieces.add(tail);
        return new Reply(200, Map.of("Content-Type", Reply.JSON), pieces);
    }

    private static byte[] tail(int page, int pageSize, long total) {
        String text = "],\"page\":" + page + ",\"pageSize\":" + pageSize + ",\"total\":" + total + "}";
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
