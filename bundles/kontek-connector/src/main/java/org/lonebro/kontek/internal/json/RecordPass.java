// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.connector.UnreadableRecordException;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;

/** What one pass over a record finds at the wanted places. */
final class RecordPass {
    private final RecordShape shape;
    final @Nullable String[] texts;
    final boolean[] told;
    final @Nullable List<@Nullable String[]>[] rows;

    @SuppressWarnings({"unchecked", "rawtypes"})
    RecordPass(RecordShape shape) {
        this.shape = shape;
        texts = new String[shape.slots()];
        told = new boolean[shape.slots()];
        rows = new List[shape.slots()];
    }

    void over(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw unreadable("/");
        }
        members(parser, shape.tree());
    }

    private void members(JsonParser parser, MemberTree wanted) throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            MemberTree member = wanted.member(name);
            JsonToken token = parser.nextToken();
            if (member == null) {
                parser.skipChildren();
            } else if (token == JsonToken.VALUE_NULL) {
                member.mark(told);
            } else if (!member.isLeaf()) {
                require(token == JsonToken.START_OBJECT, member.path());
                members(parser, member);
            } else {
                leaf(parser, token, member);
            }
        }
    }

    private void leaf(JsonParser parser, JsonToken token, MemberTree member) throws IOException {
        int slot = member.slot();
        told[slot] = true;
        MemberTree entry = shape.entryOf(slot);
        if (entry == null) {
            texts[slot] = scalar(parser, token, member.path());
            return;
        }
        require(token == JsonToken.START_ARRAY, member.path());
        List<@Nullable String[]> found = new ArrayList<>(4);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            require(parser.currentToken() == JsonToken.START_OBJECT, member.path());
            @Nullable String[] columns = new String[shape.columnsOf(slot)];
            entry(parser, entry, columns, member.path());
            found.add(columns);
        }
        rows[slot] = found;
    }

    private void entry(JsonParser parser, MemberTree wanted, @Nullable String[] columns, String listPath)
            throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            MemberTree member = wanted.member(name);
            JsonToken token = parser.nextToken();
            if (member == null) {
                parser.skipChildren();
            } else if (member.isLeaf()) {
                columns[member.slot()] =
                        token == JsonToken.VALUE_NULL ? null : scalar(parser, token, listPath + member.path());
            } else if (token != JsonToken.VALUE_NULL) {
                require(token == JsonToken.START_OBJECT, listPath + member.path());
                entry(parser, member, columns, listPath);
            }
        }
    }

    // A number's own digits: it may be more exact than a double.
    private static String scalar(JsonParser parser, JsonToken token, String path) throws IOException {
        require(token == JsonToken.VALUE_STRING || token.isNumeric(), path);
        return parser.getText();
    }

    private static void require(boolean asKnown, String path) {
        if (!asKnown) {
            throw unreadable(path);
        }
    }

    static UnreadableRecordException unreadable(String path) {
        return new UnreadableRecordException(Reason.of(ReasonCode.RECORD_UNREADABLE, path));
    }
}
