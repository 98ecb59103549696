// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.exporting;

import java.util.ArrayList;
import java.util.List;
import org.lonebro.api.mapping.Match;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.OperationKind;
import org.lonebro.sync.internal.planning.Card;
import org.lonebro.sync.internal.planning.Matching;
import org.lonebro.sync.internal.planning.Matching.Matched;
import org.lonebro.sync.internal.planning.PlanDraft;
import org.lonebro.sync.internal.planning.Sightings;
import org.lonebro.sync.internal.records.PayrollRecords;
import org.lonebro.sync.internal.records.PayrollRecords.Reading;
import org.lonebro.sync.internal.records.Person;
import org.lonebro.sync.internal.records.Sighted;

/** Decides about people without a link who have a card; who has none is for an import to bring. */
final class UnlinkedPeople {
    private final PayrollRecords records;
    private final Matching matching;
    private final ChosenPeople chosen;
    private final Sightings sightings;
    private final SeenInPayroll seen;
    private final ExportLines lines;
    private final PlanDraft draft;

    UnlinkedPeople(
            PayrollRecords records,
            Matching matching,
            ChosenPeople chosen,
            Sightings sightings,
            SeenInPayroll seen,
            ExportLines lines,
            PlanDraft draft) {
        this.records = records;
        this.matching = matching;
        this.chosen = chosen;
        this.sightings = sightings;
        this.seen = seen;
        this.lines = lines;
        this.draft = draft;
    }

    void plan(List<Sighted> page) {
        List<Person> people = new ArrayList<>(page.size());
        for (Sighted sighted : page) {
            seen.seen(sighted.id());
            Reading reading = records.read(sighted);
            if (reading instanceof Reading.Usable usable) {
                seen.seen(usable.person());
                people.add(usable.person());
            } else if (reading instanceof Reading.Refused refused && chosen.include(sighted.id(), null)) {
                draft.reject(sighted.id(), null, refused.why());
            } else {
                draft.unchanged(1);
            }
        }
        matching.match(people).forEach(this::decide);
    }

    private void decide(Matched matched) {
        Person person = matched.person();
        Card card = matched.card();
        if (!chosen.include(person.id(), card == null ? null : card.id()) || matched.match() instanceof Match.Nobody) {
            draft.unchanged(1);
        } else if (matched.match() instanceof Match.Unclear unclear) {
            draft.needsAPerson(person.id(), null, unclear.why());
        } else if (card != null && matched.match() instanceof Match.Found found) {
            link(person, card, found.how());
        }
    }

    private void link(Person person, Card card, Reason how) {
        if (!sightings.claim(card.id())) {
            draft.needsAPerson(person.id(), null, Reason.of(ReasonCode.TWO_CANDIDATES));
        } else if (card.employee().rejected()) {
            draft.told(OperationKind.REJECT, person.id(), card, LinkedPeople.rejections(card));
        } else {
            lines.matched(person, card, how);
        }
    }
}
