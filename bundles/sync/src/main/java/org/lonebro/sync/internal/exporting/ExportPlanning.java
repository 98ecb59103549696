// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.exporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.connector.EmployeeWriter;
import org.lonebro.api.connector.RecordPage;
import org.lonebro.api.connector.SourceRecord;
import org.lonebro.api.connector.StopSignal;
import org.lonebro.api.host.HrRoster;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.EmployeeLink;
import org.lonebro.api.store.PlanStore.PlanWriter;
import org.lonebro.api.sync.ReadReceipt;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.sync.internal.Rules;
import org.lonebro.sync.internal.Rulings;
import org.lonebro.sync.internal.RunMeter;
import org.lonebro.sync.internal.Scope;
import org.lonebro.sync.internal.Stores;
import org.lonebro.sync.internal.planning.HrCards;
import org.lonebro.sync.internal.planning.Matching;
import org.lonebro.sync.internal.planning.PageFunnel;
import org.lonebro.sync.internal.planning.PeopleAtHand;
import org.lonebro.sync.internal.planning.PlanDraft;
import org.lonebro.sync.internal.planning.RunPlan;
import org.lonebro.sync.internal.planning.Sightings;
import org.lonebro.sync.internal.records.NextLook;
import org.lonebro.sync.internal.records.OwnWrites;
import org.lonebro.sync.internal.records.PayrollRecords;
import org.lonebro.sync.internal.records.Prints;
import org.lonebro.sync.internal.sending.Way;

/** Makes the plan of an export: one read of everybody in the payroll, then the cards it does not have. */
public final class ExportPlanning {
    private static final int PEOPLE_AT_A_TIME = 1_000;
    private static final int LINKS_AT_A_TIME = 2_000;

    private final Stores stores;
    private final Rules rules;
    private final Rulings rulings;
    private final Way way;
    private final Optional<HrRoster> roster;

    public ExportPlanning(Stores stores, Rules rules, Rulings rulings, Way way, Optional<HrRoster> roster) {
        this.stores = stores;
        this.rules = rules;
        this.rulings = rulings;
        this.way = way;
        this.roster = roster;
    }

    /** After any fault the store holds no plan of the run. */
    public RunPlan plan(SyncRun run, Scope scope, StopSignal stop, RunMeter meter) throws ConnectorException {
        long linkedBefore = stores.links().count(scope.connection());
        ChosenPeople chosen = ChosenPeople.of(run.scope(), stores.plans());
        Prints prints = new Prints(stores.fingerprints(), rules.normaliser().rulesVersion(), scope);
        HrCards cards = new HrCards(way.register(), rules.normaliser(), scope);
        try (PlanWriter writer = stores.plans().write(run.id())) {
            PlanDraft draft = new PlanDraft(writer, meter);
            Sightings sightings = new Sightings();
            SeenInPayroll seen = new SeenInPayroll();
            ExportPage page = page(scope, prints, cards, chosen, sightings, seen, draft);
            ReadReceipt receipt = new PageFunnel(records -> plan(records, page, meter)).read(way.reader(), stop);
            List<Reason> remarks = new ArrayList<>();
            if (receipt.proven()) {
                tellGone(scope, chosen, sightings, draft);
                planNew(new NewInPayroll(stores, rules, scope, prints, chosen, draft), cards, sightings, seen, remarks);
            }
            return new RunPlan(receipt, draft.finish(), linkedBefore, remarks);
        }
    }

    private ExportPage page(
            Scope scope,
            Prints prints,
            HrCards cards,
            ChosenPeople chosen,
            Sightings sightings,
            SeenInPayroll seen,
            PlanDraft draft) {
        PayrollRecords records = new PayrollRecords(rules.normaliser(), prints, scope.today());
        PeopleAtHand people =
                new PeopleAtHand(stores, new OwnWrites(rules.planner()), cards, rulings, scope.connection());
        Matching matching = new Matching(cards, stores.links(), rules.matcher(), scope);
        NextLook nextLook = new NextLook(rules.planner(), scope.fields());
        ExportLines lines = new ExportLines(rules.planner(), scope.fields(), nextLook, draft);
        LinkedPeople linked = new LinkedPeople(records, people, chosen, lines, draft);
        UnlinkedPeople unlinked = new UnlinkedPeople(records, matching, chosen, sightings, seen, lines, draft);
        return new ExportPage(scope.connection(), stores.links(), prints, sightings, linked, unlinked, draft);
    }

    private static void plan(RecordPage page, ExportPage planning, RunMeter meter) {
        meter.expect(page.expected());
        List<SourceRecord> records = page.records();
        for (int from = 0; from < records.size(); from += PEOPLE_AT_A_TIME) {
            planning.plan(records.subList(from, Math.min(records.size(), from + PEOPLE_AT_A_TIME)));
        }
    }

    /** An import that found them missing before has said so already. */
    private void tellGone(Scope scope, ChosenPeople chosen, Sightings sightings, PlanDraft draft) {
        long after = 0;
        List<EmployeeLink> links;
        do {
            links = stores.links().after(scope.connection(), after, LINKS_AT_A_TIME);
            for (EmployeeLink link : links) {
                after = link.number();
                boolean newlyGone = link.missingSince() == null && !sightings.seen(link);
                if (newlyGone && chosen.include(link.payrollId(), link.hrId())) {
                    draft.reject(link.payrollId(), link, List.of(Reason.of(ReasonCode.GONE_IN_PAYROLL)));
                }
            }
        } while (!links.isEmpty());
    }

    private void planNew(
            NewInPayroll people, HrCards cards, Sightings sightings, SeenInPayroll seen, List<Reason> remarks) {
        if (roster.isEmpty()) {
            remarks.add(Reason.of(ReasonCode.ROSTER_ABSENT));
            return;
        }
        EmployeeWriter writer = way.writer();
        people.plan(roster.get(), writer, cards, sightings, seen);
        writer.cannotCreate().filter(why -> people.found()).ifPresent(remarks::add);
    }
}
