// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.bench.reference;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Reads pages with a streaming tokeniser. For one thread. */
final class RecordParser {
    private static final Map<String, Integer> COLUMNS = Map.ofEntries(
            Map.entry("id", 0),
            Map.entry("status", 1),
            Map.entry("ssn", 2),
            Map.entry("firstName", 3),
            Map.entry("lastName", 4),
            Map.entry("careOfAddress", 5),
            Map.entry("streetAddress", 6),
            Map.entry("postalCode", 7),
            Map.entry("city", 8),
            Map.entry("countryCode", 9),
            Map.entry("telephoneNo", 10),
            Map.entry("emailAddressWork", 11),
            Map.entry("employmentPeriods", 12),
            Map.entry("payForm", 13),
            Map.entry("weeklyWorkingHours", 14),
            Map.entry("salaryFields", 15),
            Map.entry("bankClearingNumber", 16),
            Map.entry("bankAccountNumber", 17));

    private final JsonFactory json = new JsonFactory();
    private final CRC32C crc = new CRC32C();

    /** Where a record lies in its page. */
    record Place(byte[] page, int from, int to, String id, long hash) {}

    /** Every person of the page, in full. */
    List<Row> rows(byte[] page) throws IOException {
        List<Row> rows = new ArrayList<>(512);
        try (JsonParser parser = json.createParser(page)) {
            toItems(parser);
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                int from = (int) parser.currentTokenLocation().getByteOffset();
                @Nullable String[] values = values(parser);
                int to = (int) parser.currentLocation().getByteOffset();
                if (isPerson(values[0])) {
                    rows.add(new Row(checked(values), hash(page, from, to)));
                }
            }
        }
        return rows;
    }

    /** Every person of the page, only by id and hash. */
    List<Place> places(byte[] page) throws IOException {
        List<Place> places = new ArrayList<>(512);
        try (JsonParser parser = json.createParser(page)) {
            toItems(parser);
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                int from = (int) parser.currentTokenLocation().getByteOffset();
                String id = null;
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    if (id == null && "id".equals(parser.currentName())) {
                        id = parser.nextTextValue();
                    } else {
                        parser.nextToken();
                        parser.skipChildren();
                    }
                }
                int to = (int) parser.currentLocation().getByteOffset();
                if (id != null && isPerson(id)) {
                    places.add(new Place(page, from, to, id, hash(page, from, to)));
                }
            }
        }
        return places;
    }

    Row row(Place place) throws IOException {
        try (JsonParser parser = json.createParser(place.page(), place.from(), place.to() - place.from())) {
            parser.nextToken();
            return new Row(checked(values(parser)), place.hash());
        }
    }

    private static void toItems(JsonParser parser) throws IOException {
        parser.nextToken();
        while (!"items".equals(parser.nextFieldName())) {
            parser.nextToken();
            parser.skipChildren();
        }
        parser.nextToken();
    }

    private static @Nullable String[] values(JsonParser parser) throws IOException {
        @Nullable String[] values = new String[COLUMNS.size()];
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            Integer column = COLUMNS.get(name);
            JsonToken token = parser.nextToken();
            if (column == null || token == JsonToken.VALUE_NULL) {
                parser.skipChildren();
            } else if (token.isScalarValue()) {
                values[column] = parser.getText().strip();
            } else {
                values[column] = joined(parser, token);
            }
        }
        return values;
    }

    private static String joined(JsonParser parser, JsonToken opening) throws IOException {
        StringBuilder text = new StringBuilder();
        JsonToken end = opening == JsonToken.START_ARRAY ? JsonToken.END_ARRAY : JsonToken.END_OBJECT;
        for (JsonToken token = parser.nextToken(); token != end; token = parser.nextToken()) {
            if (token == JsonToken.END_OBJECT) {
                text.append(';');
            } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                text.append(parser.getText()).append('|');
            }
        }
        return text.toString();
    }

    private static boolean isPerson(@Nullable String id) {
        return id != null && !id.startsWith("XXX_");
    }

    /** Twelve digits, a birth date that can be one, a status. */
    private static @Nullable String[] checked(@Nullable String[] values) {
        String ssn = values[2];
        if (ssn != null && ssn.length() == 11) {
            boolean hundred = ssn.charAt(6) == '+';
            int year = Integer.parseInt(ssn.substring(0, 2));
            values[2] = (hundred ? "19" : year > 26 ? "19" : "20") + ssn.substring(0, 6) + ssn.substring(7);
        }
        if (values[1] == null || values[4] == null) {
            throw new IllegalStateException("A record without status or name");
        }
        return values;
    }

    private long hash(byte[] page, int from, int to) {
        crc.reset();
        crc.update(page, from, to - from);
        return crc.getValue() << 20 | to - from;
    }
}
