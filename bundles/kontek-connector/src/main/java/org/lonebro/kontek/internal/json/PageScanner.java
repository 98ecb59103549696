// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lonebro.kontek.internal.wire.Pointer;
import org.lonebro.kontek.internal.wire.WireTable;

/**
 * Goes over an answer once: shows that it is valid JSON in valid UTF-8 to its last byte, and finds its records. Nothing of a
 * broken answer is given out. Safe for use by several threads.
 */
public final class PageScanner {
    private static final int ITEMS = 0;
    private static final int TOTAL = 1;
    private static final int BOM_LENGTH = 3;

    private final JsonFactory json = Json.FACTORY;
    private final MemberTree envelope;
    private final MemberTree record;

    public PageScanner(WireTable table) {
        List<Pointer> members = new ArrayList<>(one(table, "page.items"));
        members.addAll(table.pointers("page.total"));
        envelope = MemberTree.of(members);
        record = MemberTree.of(one(table, "employee.id"));
    }

    private static List<Pointer> one(WireTable table, String line) {
        List<Pointer> pointers = table.pointers(line);
        if (pointers.size() != 1) {
            throw new IllegalArgumentException("Line " + line + " of the wire table needs one pointer");
        }
        return pointers;
    }

    /** Finds the records of a page or a bare array. */
    public ScannedPage page(byte[] bytes, int length) throws BrokenJsonException {
        int from = textStart(bytes, length);
        try (JsonParser parser = json.createParser(bytes, from, length - from)) {
            JsonToken first = parser.nextToken();
            ScannedPage page = new ScannedPage(bytes, first == JsonToken.START_ARRAY);
            if (first == JsonToken.START_ARRAY) {
                items(parser, page, from);
            } else if (first != JsonToken.START_OBJECT || !envelope(parser, envelope, page, from)) {
                throw new BrokenJsonException("no list of people");
            }
            requireEnd(parser);
            return page;
        } catch (IOException e) {
            throw new BrokenJsonException(e);
        }
    }

    /** Finds the one record the answer is. */
    public ScannedPage single(byte[] bytes, int length) throws BrokenJsonException {
        int from = textStart(bytes, length);
        try (JsonParser parser = json.createParser(bytes, from, length - from)) {
            ScannedPage page = new ScannedPage(bytes, false);
            parser.nextToken();
            item(parser, page, from);
            requireEnd(parser);
            return page;
        } catch (IOException e) {
            throw new BrokenJsonException(e);
        }
    }

    private static int textStart(byte[] bytes, int length) throws BrokenJsonException {
        boolean bom =
                length >= BOM_LENGTH && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        int from = bom ? BOM_LENGTH : 0;
        if (!Utf8.valid(bytes, from, length)) {
            throw new BrokenJsonException("not UTF-8");
        }
        // The parser would take such an answer for UTF-16, which JSON between systems must not be.
        if (length - from > 1 && (bytes[from] == 0 || bytes[from + 1] == 0)) {
            throw new BrokenJsonException("not UTF-8");
        }
        return from;
    }

    private static void requireEnd(JsonParser parser) throws IOException, BrokenJsonException {
        if (parser.nextToken() != null) {
            throw new BrokenJsonException("more after the end");
        }
    }

    private boolean envelope(JsonParser parser, MemberTree wanted, ScannedPage page, int from)
            throws IOException, BrokenJsonException {
        boolean found = false;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            MemberTree member = wanted.member(name);
            JsonToken token = parser.nextToken();
            if (member == null) {
                parser.skipChildren();
            } else if (!member.isLeaf()) {
                found |= token == JsonToken.START_OBJECT && envelope(parser, member, page, from);
            } else if (member.slot() == TOTAL) {
                page.total(wholeNumber(parser, token));
            } else if (member.slot() == ITEMS && token == JsonToken.START_ARRAY && page.count() == 0) {
                items(parser, page, from);
                found = true;
            } else {
                throw new BrokenJsonException("no list of people");
            }
        }
        return found;
    }

    private static long wholeNumber(JsonParser parser, JsonToken token) throws IOException {
        if (!token.isScalarValue()) {
            parser.skipChildren();
            return ScannedPage.UNKNOWN;
        }
        long number = token == JsonToken.VALUE_NUMBER_FLOAT
                ? ScannedPage.UNKNOWN
                : parser.getValueAsLong(ScannedPage.UNKNOWN);
        return Math.max(number, ScannedPage.UNKNOWN);
    }

    private void items(JsonParser parser, ScannedPage page, int from) throws IOException, BrokenJsonException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            item(parser, page, from);
        }
    }

    private void item(JsonParser parser, ScannedPage page, int from) throws IOException, BrokenJsonException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new BrokenJsonException("no person");
        }
        int start = from + (int) parser.currentTokenLocation().getByteOffset();
        String id = id(parser, record);
        int end = from + (int) parser.currentLocation().getByteOffset();
        page.add(id, start, end);
    }

    private @Nullable String id(JsonParser parser, MemberTree wanted) throws IOException {
        String id = null;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            MemberTree member = wanted.member(name);
            JsonToken token = parser.nextToken();
            if (member == null) {
                parser.skipChildren();
            } else if (member.isLeaf()) {
                id = key(parser, token);
            } else if (token == JsonToken.START_OBJECT) {
                id = id(parser, member);
            } else {
                parser.skipChildren();
            }
        }
        return id;
    }

    private static @Nullable String key(JsonParser parser, JsonToken token) throws IOException {
        if (token != JsonToken.VALUE_STRING && token != JsonToken.VALUE_NUMBER_INT) {
            parser.skipChildren();
            return null;
        }
        String text = parser.getText().strip();
        return text.isEmpty() ? null : text;
    }
}
