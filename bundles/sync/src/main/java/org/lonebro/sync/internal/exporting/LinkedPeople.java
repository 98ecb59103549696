// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.exporting;

import java.util.ArrayList;
import java.util.List;
import org.lonebro.api.mapping.Finding;
import org.lonebro.api.mapping.Finding.Severity;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.EmployeeLink;
import org.lonebro.sync.internal.planning.Card;
import org.lonebro.sync.internal.planning.PeopleAtHand;
import org.lonebro.sync.internal.planning.PeopleAtHand.AtHand;
import org.lonebro.sync.internal.planning.PeopleAtHand.Linked;
import org.lonebro.sync.internal.planning.PlanDraft;
import org.lonebro.sync.internal.records.PayrollRecords;
import org.lonebro.sync.internal.records.PayrollRecords.Reading;
import org.lonebro.sync.internal.records.Sighted;

/** Decides about people who have a link. */
final class LinkedPeople {
    private final PayrollRecords records;
    private final PeopleAtHand people;
    private final ChosenPeople chosen;
    private final ExportLines lines;
    private final PlanDraft draft;

    LinkedPeople(PayrollRecords records, PeopleAtHand people, ChosenPeople chosen, ExportLines lines, PlanDraft draft) {
        this.records = records;
        this.people = people;
        this.chosen = chosen;
        this.lines = lines;
        this.draft = draft;
    }

    /** Somebody and the link. */
    record Sight(Sighted sighted, EmployeeLink link) {}

    void plan(List<Sight> page) {
        List<Linked> usable = new ArrayList<>(page.size());
        for (Sight each : page) {
            EmployeeLink link = each.link();
            if (!chosen.include(link.payrollId(), link.hrId())) {
                draft.unchanged(1);
                continue;
            }
            Reading reading = records.read(each.sighted());
            if (reading instanceof Reading.Refused refused) {
                draft.reject(link.payrollId(), link, refused.why());
            } else if (reading instanceof Reading.Usable person) {
                usable.add(new Linked(person.person(), link));
            }
        }
        people.all(usable).forEach(this::decide);
    }

    private void decide(AtHand each) {
        Card card = each.card();
        EmployeeLink link = each.linked().link();
        if (card == null) {
            draft.reject(link.payrollId(), link, List.of(Reason.of(ReasonCode.GONE_IN_HR)));
        } else if (card.employee().rejected()) {
            draft.reject(link.payrollId(), link, rejections(card));
        } else {
            lines.linked(each.linked().person(), card, each.meeting(card), each.cases());
        }
    }

    static List<Reason> rejections(Card card) {
        return card.employee().findings().stream()
                .filter(finding -> finding.severity() == Severity.REJECTED)
                .map(Finding::reason)
                .toList();
    }
}
