// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.store.Fingerprints;
import org.lonebro.api.sync.Flow;
import org.lonebro.store.internal.cases.CaseChanges;
import org.lonebro.store.internal.cases.CaseChanges.Asked;
import org.lonebro.store.internal.crypto.Seal;
import org.lonebro.store.internal.link.AgreedRows;
import org.lonebro.store.internal.link.FormerIdentities;
import org.lonebro.store.internal.outbox.JdbcPendingCreates;
import org.lonebro.store.internal.outbox.JdbcUnseenWrites;
import org.lonebro.store.internal.sql.Rows;

/** What changed links bring with them: former identity numbers, cases, people who are no longer on the way, and writes now seen. */
final class Consequences {
    private static final String WAITING = "select exists (select 1 from person_case where connection = ?),"
            + " exists (select 1 from pending_create where connection = ?),"
            + " exists (select 1 from unseen_write where connection = ?)";

    private final AgreedRows agreed;
    private final FormerIdentities formers;
    private final CaseChanges cases;

    Consequences(Seal seal, Fingerprints fingerprints) {
        this.agreed = new AgreedRows(seal);
        this.formers = new FormerIdentities(seal, fingerprints);
        this.cases = new CaseChanges(seal);
    }

    /** While the links still hold the values before. Most batches ask nothing: their lines say who may have changed. */
    void keepFormer(Connection sql, JournalRun run, LinkChanges changes, Instant now) throws SQLException {
        Map<PayrollEmployeeId, FieldValues> after = new HashMap<>();
        List<Long> planned = changes.renewed().stream()
                .filter(change -> change.line().identityMoves())
                .map(change -> change.line().sequence())
                .toList();
        if (!planned.isEmpty()) {
            after.putAll(agreed.ofLines(sql, run.run(), run.name(), planned));
        }
        changes.renewedSettled().stream()
                .map(change -> change.row().settled())
                .forEach(settled -> after.put(settled.payrollId(), settled.agreed()));
        if (after.isEmpty()) {
            return;
        }
        Map<PayrollEmployeeId, FieldValues> before = agreed.ofLinks(sql, run.connection(), run.name(), after.keySet());
        formers.keep(sql, run.connection(), run.name(), before, after, now);
    }

    /** After the links are written. */
    void settle(Connection sql, JournalRun run, LinkChanges changes, Instant now) throws SQLException {
        List<LinkChanges.Change> linked = changes.allAsked();
        if (linked.isEmpty()) {
            return;
        }
        Waiting waiting = waiting(sql, run);
        List<Asked> asked = linked.stream()
                .map(change -> change.asked(run.startedBy()))
                .filter(each -> waiting.cases() || !each.asks().isEmpty())
                .toList();
        if (!asked.isEmpty()) {
            cases.settle(sql, run.connection(), run.name(), asked, now);
        }
        if (waiting.creates()) {
            List<String> cards = linked.stream().map(LinkChanges.Change::card).toList();
            JdbcPendingCreates.remove(sql, run.connection(), cards);
        }
        if (waiting.unseen()) {
            forgetUnseen(sql, run, changes);
        }
    }

    /** A plan's values say nothing of what was sent after it was begun, and an undoing's nothing of what the payroll shows. */
    private static void forgetUnseen(Connection sql, JournalRun run, LinkChanges changes) throws SQLException {
        JdbcUnseenWrites.remove(sql, run.connection(), cards(changes.madeSettled(), changes.renewedSettled()));
        if (run.flow() != Flow.UNDO) {
            List<String> planned = cards(changes.made(), changes.renewed());
            JdbcUnseenWrites.removeBefore(sql, run.connection(), planned, run.startedAt());
        }
    }

    private static List<String> cards(List<LinkChanges.Change> some, List<LinkChanges.Change> others) {
        return Stream.of(some, others)
                .flatMap(List::stream)
                .map(LinkChanges.Change::card)
                .toList();
    }

    private static Waiting waiting(Connection sql, JournalRun run) throws SQLException {
        try (PreparedStatement query = sql.prepareStatement(WAITING)) {
            query.setInt(1, run.connection());
            query.setInt(2, run.connection());
            query.setInt(3, run.connection());
            return Rows.all(query, row -> new Waiting(row.getBoolean(1), row.getBoolean(2), row.getBoolean(3)))
                    .get(0);
        }
    }

    /** Whether the connection has any. */
    private record Waiting(boolean cases, boolean creates, boolean unseen) {}
}
