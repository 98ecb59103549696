// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.exporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lonebro.api.connector.SourceRecord;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.EmployeeLink;
import org.lonebro.api.store.LinkStore;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.sync.internal.planning.PlanDraft;
import org.lonebro.sync.internal.planning.Sightings;
import org.lonebro.sync.internal.planning.Sightings.Sighting;
import org.lonebro.sync.internal.records.Prints;
import org.lonebro.sync.internal.records.Sighted;

/** Sorts a page of the payroll's people into linked ones and others. */
final class ExportPage {
    private final ConnectionName connection;
    private final LinkStore links;
    private final Prints prints;
    private final Sightings sightings;
    private final LinkedPeople linked;
    private final UnlinkedPeople unlinked;
    private final PlanDraft draft;

    ExportPage(
            ConnectionName connection,
            LinkStore links,
            Prints prints,
            Sightings sightings,
            LinkedPeople linked,
            UnlinkedPeople unlinked,
            PlanDraft draft) {
        this.connection = connection;
        this.links = links;
        this.prints = prints;
        this.sightings = sightings;
        this.linked = linked;
        this.unlinked = unlinked;
        this.draft = draft;
    }

    void plan(List<SourceRecord> records) {
        List<PayrollEmployeeId> ids = records.stream().map(SourceRecord::id).toList();
        Map<PayrollEmployeeId, EmployeeLink> known = links.find(connection, ids);
        List<LinkedPeople.Sight> linkedPeople = new ArrayList<>();
        List<Sighted> others = new ArrayList<>();
        for (SourceRecord record : records) {
            Sighted sighted = new Sighted(record, prints.source(record));
            EmployeeLink link = known.get(sighted.id());
            if (link == null) {
                if (sightings.unlinkedForTheFirstTime(sighted.id(), sighted.source())) {
                    others.add(sighted);
                }
                continue;
            }
            Sighting sighting = sightings.linked(link, sighted.source());
            if (sighting == Sighting.CONTRADICTING) {
                draft.needsAPerson(sighted.id(), link, Reason.of(ReasonCode.SAME_NUMBER_TWICE));
            } else if (sighting == Sighting.FIRST) {
                linkedPeople.add(new LinkedPeople.Sight(sighted, link));
            }
        }
        linked.plan(linkedPeople);
        unlinked.plan(others);
        draft.read(linkedPeople.size() + others.size());
    }
}
