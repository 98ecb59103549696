// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.running;

import java.time.Clock;
import java.util.concurrent.Executor;
import org.lonebro.api.connector.ConnectionSettings;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.sync.internal.Lanes;
import org.lonebro.sync.internal.RightOfWay;
import org.lonebro.sync.internal.Rules;
import org.lonebro.sync.internal.Rulings;
import org.lonebro.sync.internal.Scope;
import org.lonebro.sync.internal.Stores;
import org.lonebro.sync.internal.applying.Carrying;
import org.lonebro.sync.internal.applying.HrCarrying;
import org.lonebro.sync.internal.applying.LineSending;
import org.lonebro.sync.internal.applying.PayrollCarrying;
import org.lonebro.sync.internal.exporting.ExportPlanning;
import org.lonebro.sync.internal.exporting.ExportSending;
import org.lonebro.sync.internal.planning.ImportPlanning;
import org.lonebro.sync.internal.planning.RunPlan;
import org.lonebro.sync.internal.running.Counterparts.Sides;
import org.lonebro.sync.internal.sending.NewPersonSending;
import org.lonebro.sync.internal.sending.PersonSending;
import org.lonebro.sync.internal.sending.Way;
import org.lonebro.sync.internal.undoing.UndoPlanning;
import org.lonebro.sync.internal.undoing.UndoSending;

/** What a run of each flow plans by and is carried out by. */
public final class RunFlows {
    private final Stores stores;
    private final Rules rules;
    private final Clock clock;
    private final RightOfWay rightOfWay;
    private final Executor readers;
    private final Executor senders;

    /**
     * Flows of one engine.
     *
     * @param rightOfWay shared with deliveries
     * @param readers threads to look into records beside a run's own
     * @param senders threads for as many sendings as runs ask for
     */
    public RunFlows(
            Stores stores, Rules rules, Clock clock, RightOfWay rightOfWay, Executor readers, Executor senders) {
        this.stores = stores;
        this.rules = rules;
        this.clock = clock;
        this.rightOfWay = rightOfWay;
        this.readers = readers;
        this.senders = senders;
    }

    Clock clock() {
        return clock;
    }

    RunPlan plan(RunInWork work, SyncRun run, Scope scope, Sides sides)
            throws ConnectorException, InterruptedException {
        return switch (run.flow()) {
            case IMPORT ->
                new ImportPlanning(stores, rules, rulings(sides), readers)
                        .plan(run.id(), scope, sides.reader(), sides.register(), work, work.meter());
            case EXPORT ->
                new ExportPlanning(stores, rules, rulings(sides), way(sides), sides.roster())
                        .plan(run, scope, work, work.meter());
            case UNDO ->
                new UndoPlanning(stores, rules, sides.register(), sides.reader()).plan(run, scope, work, work.meter());
            case CARD -> throw new IllegalStateException("A saved card is no run");
        };
    }

    Carrying carrying(SyncRun run, Scope scope, Sides sides) {
        HrCarrying hr = new HrCarrying(
                sides.register(), stores.links(), rules.normaliser(), scope, rightOfWay.registers(), run.startedBy());
        return switch (run.flow()) {
            case IMPORT -> hr;
            case EXPORT -> new PayrollCarrying(exporting(run, scope, sides), hr, lanes(sides));
            case UNDO ->
                sides.writer().isPresent() ? new PayrollCarrying(undoing(run, scope, sides), hr, lanes(sides)) : hr;
            case CARD -> throw new IllegalStateException("A saved card is no run");
        };
    }

    private LineSending exporting(SyncRun run, Scope scope, Sides sides) {
        Way way = way(sides);
        PersonSending changes = new PersonSending(
                rules, stores.fingerprints(), stores.unseen(), scope, way, rulings(sides), rightOfWay.registers());
        NewPersonSending creations = new NewPersonSending(rules, stores.fingerprints(), scope, way, stores.creates());
        return new ExportSending(stores, sides.register(), scope, changes, creations, run.startedBy());
    }

    private LineSending undoing(SyncRun run, Scope scope, Sides sides) {
        return new UndoSending(stores, rules, scope, way(sides), run.startedBy());
    }

    private Lanes lanes(Sides sides) {
        return new Lanes(senders, settings(sides).outgoing().sendsAtOnce());
    }

    private Rulings rulings(Sides sides) {
        return new Rulings(settings(sides).outgoing().protection(), clock);
    }

    private static Way way(Sides sides) {
        return new Way(sides.reader(), sides.requireWriter(), sides.register());
    }

    private static ConnectionSettings settings(Sides sides) {
        return sides.connection().settings();
    }
}
