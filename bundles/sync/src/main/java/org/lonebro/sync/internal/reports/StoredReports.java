// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.reports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.EmploymentNumber;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.store.ConnectionStates.Standing;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.ConnectionOverview;
import org.lonebro.api.sync.ConnectionState;
import org.lonebro.api.sync.FieldExplanation;
import org.lonebro.api.sync.MissingPerson;
import org.lonebro.api.sync.OperationResult;
import org.lonebro.api.sync.RunId;
import org.lonebro.api.sync.SyncReports;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.sync.internal.Stores;
import org.lonebro.sync.internal.running.Counterparts;

/** Tells what the stores hold, and what is lacking at the moment. */
public final class StoredReports implements SyncReports {
    private final Stores stores;
    private final Counterparts counterparts;
    private final FieldStory stories;

    public StoredReports(Stores stores, Counterparts counterparts, FieldStory stories) {
        this.stores = stores;
        this.counterparts = counterparts;
        this.stories = stories;
    }

    @Override
    public List<ConnectionOverview> connections() {
        Set<ConnectionName> names = new TreeSet<>(counterparts.names());
        names.addAll(stores.links().connections());
        return names.stream().map(this::overview).toList();
    }

    private ConnectionOverview overview(ConnectionName name) {
        Standing standing = stores.states().standing(name);
        Optional<Reason> lacking = counterparts.lacking(name);
        return new ConnectionOverview(
                name,
                lacking.isPresent() ? ConnectionState.DEGRADED : standing.state(),
                lacking.or(standing::why),
                stores.links().count(name),
                stores.runs().newest(name, 1).stream().findFirst());
    }

    @Override
    public List<SyncRun> runs(ConnectionName connection, int atMost) {
        return stores.runs().newest(connection, atMost);
    }

    @Override
    public Optional<SyncRun> run(RunId run) {
        return stores.runs().find(run);
    }

    @Override
    public List<OperationResult> plan(RunId run, long afterSequence, int atMost) {
        return stores.plans().results(run, afterSequence, atMost);
    }

    @Override
    public List<MissingPerson> missing(ConnectionName connection) {
        return stores.links().missing(connection).stream()
                .flatMap(link -> Optional.ofNullable(link.missingSince())
                        .map(since -> new MissingPerson(link.payrollId(), link.hrId(), since))
                        .stream())
                .toList();
    }

    @Override
    public FieldExplanation explain(ConnectionName connection, EmploymentNumber employee, EmployeeField field) {
        return stories.tell(connection, employee, field);
    }
}
