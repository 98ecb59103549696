// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lonebro.api.connector.SourceRecord;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.EmployeeLink;
import org.lonebro.api.store.LinkStore;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.Fingerprint;
import org.lonebro.sync.internal.planning.KnownPeople.Known;
import org.lonebro.sync.internal.planning.Sightings.Sighting;
import org.lonebro.sync.internal.records.Prints;
import org.lonebro.sync.internal.records.Sighted;

/**
 * Sorts a page into people who are as agreed (nothing more is done about them), known people and newcomers. While another
 * thread looks into its records, those of pages before are decided about.
 */
final class PagePlanning {
    private final ConnectionName connection;
    private final LinkStore links;
    private final Prints prints;
    private final Sightings sightings;
    private final RecordReadings readings;
    private final Backlog backlog;
    private final PlanDraft draft;

    PagePlanning(
            ConnectionName connection,
            LinkStore links,
            Prints prints,
            Sightings sightings,
            RecordReadings readings,
            Backlog backlog,
            PlanDraft draft) {
        this.connection = connection;
        this.links = links;
        this.prints = prints;
        this.sightings = sightings;
        this.readings = readings;
        this.backlog = backlog;
        this.draft = draft;
    }

    void plan(List<SourceRecord> page) {
        List<Known> lookAt = new ArrayList<>();
        List<Sighted> unlinked = new ArrayList<>();
        sort(page, lookAt, unlinked);
        if (lookAt.isEmpty() && unlinked.isEmpty()) {
            return;
        }
        RecordReading reading = readings.begin(lookAt, unlinked);
        try {
            backlog.decideIfEnough();
        } finally {
            reading.end();
        }
        backlog.add(reading);
    }

    /** Decides about those who are left. */
    void finish() {
        backlog.decide();
    }

    private void sort(List<SourceRecord> page, List<Known> lookAt, List<Sighted> unlinked) {
        List<PayrollEmployeeId> ids = page.stream().map(SourceRecord::id).toList();
        Map<PayrollEmployeeId, EmployeeLink> linked = links.find(connection, ids);
        Set<PayrollEmployeeId> waiting = backlog.waiting(ids);
        long people = 0;
        long asAgreed = 0;
        for (SourceRecord record : page) {
            Sighted sighted = new Sighted(record, prints.source(record));
            EmployeeLink link = linked.get(sighted.id());
            if (link == null) {
                if (sightings.unlinkedForTheFirstTime(sighted.id(), sighted.source())) {
                    unlinked.add(sighted);
                    people++;
                }
                continue;
            }
            Sighting sighting = sightings.linked(link, sighted.source());
            if (sighting == Sighting.CONTRADICTING) {
                draft.needsAPerson(sighted.id(), link, Reason.of(ReasonCode.SAME_NUMBER_TWICE));
            }
            if (sighting != Sighting.FIRST) {
                continue;
            }
            people++;
            if (asAgreed(link, sighted.source()) && !waiting.contains(sighted.id())) {
                asAgreed++;
            } else {
                lookAt.add(new Known(sighted, link));
            }
        }
        draft.unchanged(asAgreed);
        draft.read(people);
    }

    private static boolean asAgreed(EmployeeLink link, Fingerprint source) {
        return link.missingSince() == null && source.equals(link.prints().source());
    }
}
