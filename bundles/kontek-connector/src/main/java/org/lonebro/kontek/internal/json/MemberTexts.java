// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.lonebro.api.connector.UnreadableRecordException;
import org.lonebro.kontek.internal.wire.Pointer;

/** Reads some single values of a small answer. */
public final class MemberTexts {
    private final RecordShape shape;
    private final int[] slots;

    public MemberTexts(List<Pointer> pointers) {
        RecordShape.Builder wanted = new RecordShape.Builder();
        slots = pointers.stream().mapToInt(wanted::slot).toArray();
        shape = wanted.build();
    }

    /** The values in the pointers' order; empty text for one that is absent or null. */
    public List<String> read(byte[] bytes, int length) throws BrokenJsonException {
        RecordPass pass = new RecordPass(shape);
        try (JsonParser parser = Json.FACTORY.createParser(bytes, 0, length)) {
            pass.over(parser);
        } catch (IOException | UnreadableRecordException e) {
            throw new BrokenJsonException(e);
        }
        return Arrays.stream(slots)
                .mapToObj(slot -> pass.texts[slot])
                .map(text -> text == null ? "" : text)
                .toList();
    }
}
