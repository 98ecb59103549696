// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.planning;

import java.util.List;
import java.util.concurrent.Executor;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.connector.EmployeeReader;
import org.lonebro.api.connector.RecordPage;
import org.lonebro.api.connector.SourceRecord;
import org.lonebro.api.connector.StopSignal;
import org.lonebro.api.host.HrRegister;
import org.lonebro.api.store.EmployeeLink;
import org.lonebro.api.store.PlanStore.PlanWriter;
import org.lonebro.api.sync.ReadReceipt;
import org.lonebro.api.sync.RunId;
import org.lonebro.sync.internal.Rules;
import org.lonebro.sync.internal.Rulings;
import org.lonebro.sync.internal.RunMeter;
import org.lonebro.sync.internal.Scope;
import org.lonebro.sync.internal.Stores;
import org.lonebro.sync.internal.records.OwnWrites;
import org.lonebro.sync.internal.records.PayrollRecords;
import org.lonebro.sync.internal.records.Prints;

/** Makes the plan of an import. In memory are two pages and a few bytes a person. */
public final class ImportPlanning {
    private static final int PEOPLE_AT_A_TIME = 1_000;
    private static final int LINKS_AT_A_TIME = 2_000;

    private final Stores stores;
    private final Rules rules;
    private final Rulings rulings;
    private final Executor threads;

    /** @param threads to look into records beside the run's own */
    public ImportPlanning(Stores stores, Rules rules, Rulings rulings, Executor threads) {
        this.stores = stores;
        this.rules = rules;
        this.rulings = rulings;
        this.threads = threads;
    }

    /** Reads everybody and stores what is to be done; after any fault the store holds no plan of the run. */
    public RunPlan plan(
            RunId run, Scope scope, EmployeeReader reader, HrRegister register, StopSignal stop, RunMeter meter)
            throws ConnectorException {
        long linkedBefore = stores.links().count(scope.connection());
        try (PlanWriter writer = stores.plans().write(run)) {
            PlanDraft draft = new PlanDraft(writer, meter);
            Sightings sightings = new Sightings();
            PagePlanning pages = pages(scope, register, sightings, draft);
            ReadReceipt receipt = new PageFunnel(page -> plan(page, pages, meter)).read(reader, stop);
            pages.finish();
            if (receipt.proven()) {
                markMissing(scope, linkedBefore, sightings, draft);
            }
            return new RunPlan(receipt, draft.finish(), linkedBefore, List.of());
        }
    }

    private static void plan(RecordPage page, PagePlanning pages, RunMeter meter) {
        meter.expect(page.expected());
        List<SourceRecord> records = page.records();
        for (int from = 0; from < records.size(); from += PEOPLE_AT_A_TIME) {
            pages.plan(records.subList(from, Math.min(records.size(), from + PEOPLE_AT_A_TIME)));
        }
    }

    private PagePlanning pages(Scope scope, HrRegister register, Sightings sightings, PlanDraft draft) {
        Prints prints = new Prints(stores.fingerprints(), rules.normaliser().rulesVersion(), scope);
        PayrollRecords records = new PayrollRecords(rules.normaliser(), prints, scope.today());
        RecordReadings readings = new RecordReadings(records, threads);
        HrCards cards = new HrCards(register, rules.normaliser(), scope);
        PeopleAtHand atHand =
                new PeopleAtHand(stores, new OwnWrites(rules.planner()), cards, rulings, scope.connection());
        KnownPeople known = new KnownPeople(atHand, rules.planner(), scope.fields(), draft);
        Matching matching = new Matching(cards, stores.links(), rules.matcher(), scope);
        Newcomers newcomers = new Newcomers(matching, rules.planner(), scope, sightings, draft);
        Backlog backlog = new Backlog(known, newcomers);
        return new PagePlanning(scope.connection(), stores.links(), prints, sightings, readings, backlog, draft);
    }

    private void markMissing(Scope scope, long linkedBefore, Sightings sightings, PlanDraft draft) {
        long awayBefore = stores.links().missing(scope.connection()).stream()
                .filter(link -> !sightings.seen(link))
                .count();
        if (sightings.linkedPeople() + awayBefore == linkedBefore) {
            return;
        }
        long after = 0;
        List<EmployeeLink> links;
        do {
            links = stores.links().after(scope.connection(), after, LINKS_AT_A_TIME);
            for (EmployeeLink link : links) {
                after = link.number();
                if (link.missingSince() == null && !sightings.seen(link)) {
                    draft.missing(link);
                }
            }
        } while (!links.isEmpty());
    }
}
