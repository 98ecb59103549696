// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lonebro.api.connector.RecordPage;
import org.lonebro.api.connector.RecordPageSink;
import org.lonebro.api.connector.SourceRecord;
import org.lonebro.api.hr.SourceEmployee;

/** Takes and keeps what a reader reads. */
public final class Received implements RecordPageSink {
    public final List<Integer> pages = new ArrayList<>();
    public final List<String> ids = new ArrayList<>();
    public final Map<String, SourceEmployee> people = new LinkedHashMap<>();

    @Override
    public void page(RecordPage page) {
        pages.add(page.number());
        for (SourceRecord record : page.records()) {
            ids.add(record.id().text());
            people.put(record.id().text(), record.read());
        }
    }
}
