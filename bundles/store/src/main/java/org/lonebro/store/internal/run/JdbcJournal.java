// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.store.EmployeeLink;
import org.lonebro.api.store.Fingerprints;
import org.lonebro.api.store.LinkStore;
import org.lonebro.api.store.LinkTakenException;
import org.lonebro.api.store.RunJournal;
import org.lonebro.api.sync.RunId;
import org.lonebro.store.internal.crypto.Seal;
import org.lonebro.store.internal.link.SettledLinks;
import org.lonebro.store.internal.sql.Database;
import org.lonebro.store.internal.sql.Dialect;

/** Records batches; nothing of one is stored unless all of it is. */
public final class JdbcJournal implements RunJournal {
    private final Database database;
    private final LinkStore links;
    private final Clock clock;
    private final LinkWriter writer;
    private final SettledLinks settled;
    private final Consequences consequences;

    public JdbcJournal(Database database, LinkStore links, Seal seal, Fingerprints fingerprints, Clock clock) {
        this.database = database;
        this.links = links;
        this.clock = clock;
        this.writer = database.dialect() == Dialect.POSTGRESQL ? new ArrayLinkWriter() : new BatchLinkWriter();
        this.settled = new SettledLinks(seal);
        this.consequences = new Consequences(seal, fingerprints);
    }

    @Override
    public void record(RunId run, List<Entry> batch) {
        if (batch.isEmpty()) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try {
            database.atOnce("record what was applied", sql -> {
                JournalRun locked = JournalRun.lock(sql, run);
                if (follows(locked, batch)) {
                    record(sql, locked, batch, now);
                }
                return batch.size();
            });
        } catch (LinkRefusedException refused) {
            throw taken(refused);
        }
    }

    /** False for a batch that is recorded already. */
    private static boolean follows(JournalRun run, List<Entry> batch) {
        long first = batch.get(0).sequence();
        for (int i = 0; i < batch.size(); i++) {
            if (batch.get(i).sequence() != first + i) {
                throw new IllegalStateException("Lines after " + first + " do not follow one another");
            }
        }
        if (first + batch.size() - 1 <= run.appliedThrough()) {
            return false;
        }
        if (first != run.appliedThrough() + 1) {
            throw new IllegalStateException(
                    "Line " + first + " does not follow line " + run.appliedThrough() + ", the last recorded");
        }
        return true;
    }

    private void record(Connection sql, JournalRun run, List<Entry> batch, Instant now) throws SQLException {
        List<JournalLine> lines = BatchStatements.lines(sql, run, batch);
        LinkChanges changes = new LinkChanges(BatchStatements.lastLink(sql, run));
        for (int i = 0; i < batch.size(); i++) {
            changes.add(lines.get(i), batch.get(i));
        }
        consequences.keepFormer(sql, run, changes, now);
        write(sql, run, changes, now);
        consequences.settle(sql, run, changes, now);
        BatchStatements.note(sql, run, lines, batch);
        BatchStatements.move(sql, run, batch);
    }

    private void write(Connection sql, JournalRun run, LinkChanges changes, Instant now) throws SQLException {
        if (!changes.renewed().isEmpty()) {
            writer.update(sql, run, changes.renewed(), now);
        }
        if (!changes.renewedSettled().isEmpty()) {
            settled.update(sql, run.connection(), run.name(), rows(changes.renewedSettled()), run.run(), now);
        }
        if (!changes.allMade().isEmpty()) {
            insert(sql, run, changes, now);
        }
        BatchStatements.touch(sql, run, changes.touched());
        BatchStatements.forgetPrints(sql, run, changes.onlyAsked());
        BatchStatements.miss(sql, run, changes.missing(), now);
    }

    private void insert(Connection sql, JournalRun run, LinkChanges changes, Instant now) throws SQLException {
        try {
            if (!changes.made().isEmpty()) {
                writer.insert(sql, run, changes.made(), now);
            }
            if (!changes.madeSettled().isEmpty()) {
                settled.insert(sql, run.connection(), run.name(), rows(changes.madeSettled()), run.run(), now);
            }
        } catch (SQLException fault) {
            if (Database.constraintRefused(fault)) {
                throw new LinkRefusedException(run.name(), changes.allMade(), Database.refused("make links", fault));
            }
            throw fault;
        }
        BatchStatements.raise(sql, run, changes.lastNumber());
    }

    private static List<SettledLinks.Row> rows(List<LinkChanges.Change> changes) {
        return changes.stream().map(LinkChanges.Change::row).toList();
    }

    private RuntimeException taken(LinkRefusedException refused) {
        List<HrEmployeeId> cards = refused.made().stream()
                .map(change -> new HrEmployeeId(change.card()))
                .toList();
        Map<HrEmployeeId, EmployeeLink> held = links.findByCard(refused.connection(), cards);
        return refused.made().stream()
                .filter(change -> held.containsKey(new HrEmployeeId(change.card())))
                .findFirst()
                .<RuntimeException>map(
                        change -> new LinkTakenException(change.line().person()))
                .orElseGet(refused::fault);
    }
}
