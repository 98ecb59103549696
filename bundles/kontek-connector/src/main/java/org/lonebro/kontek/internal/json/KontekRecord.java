// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.json;

import java.nio.ByteBuffer;
import org.lonebro.api.connector.SourceRecord;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.hr.SourceEmployee;

/** A record in the answer it came with. */
public final class KontekRecord implements SourceRecord {
    private final PayrollEmployeeId id;
    private final byte[] answer;
    private final int start;
    private final int length;
    private final KontekEmployeeTranslator translator;

    /** The record at that place of the page; it must have a key. */
    public KontekRecord(String id, ScannedPage page, int index, KontekEmployeeTranslator translator) {
        this.id = new PayrollEmployeeId(id);
        this.answer = page.bytes();
        this.start = page.start(index);
        this.length = page.length(index);
        this.translator = translator;
    }

    @Override
    public PayrollEmployeeId id() {
        return id;
    }

    @Override
    public ByteBuffer bytes() {
        return ByteBuffer.wrap(answer, start, length).slice();
    }

    @Override
    public SourceEmployee read() {
        return translator.read(answer, start, length);
    }

    /** Shows the key only: the rest is personal. */
    @Override
    public String toString() {
        return "KontekRecord[" + id.text() + "]";
    }
}
