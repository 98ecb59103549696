// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.applying;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.EmployeeLink;
import org.lonebro.api.store.LinkStore;
import org.lonebro.api.store.LinkTakenException;
import org.lonebro.api.store.RunJournal;
import org.lonebro.api.store.RunJournal.Entry;
import org.lonebro.api.store.Settled;
import org.lonebro.api.sync.ApplyOutcome;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.PlannedOperation;
import org.lonebro.api.sync.RunId;

/** Records a batch in one commit; a line whose link the database refuses is recorded as rejected. */
final class BatchRecording {
    private final RunJournal journal;
    private final LinkStore links;
    private final ConnectionName connection;
    private final RunId run;

    BatchRecording(RunJournal journal, LinkStore links, ConnectionName connection, RunId run) {
        this.journal = journal;
        this.links = links;
        this.connection = connection;
        this.run = run;
    }

    void record(List<PlannedOperation> batch, List<Entry> entries) {
        List<Entry> toRecord = new ArrayList<>(entries);
        int refused = 0;
        while (true) {
            try {
                journal.record(run, toRecord);
                return;
            } catch (LinkTakenException taken) {
                if (++refused > batch.size()) {
                    throw taken;
                }
                reject(taken.person(), batch, toRecord);
            }
        }
    }

    private void reject(PayrollEmployeeId person, List<PlannedOperation> batch, List<Entry> entries) {
        for (int line = 0; line < batch.size(); line++) {
            Entry entry = entries.get(line);
            HrEmployeeId card = card(entry);
            if (batch.get(line).payrollId().equals(person) && card != null) {
                Reason why = Reason.of(ReasonCode.ALREADY_LINKED, holder(card, person));
                entries.set(line, new Entry(entry.sequence(), new ApplyOutcome.Rejected(why)));
            }
        }
    }

    private static @Nullable HrEmployeeId card(Entry entry) {
        Settled settled = entry.settled();
        if (settled != null) {
            return settled.hrId();
        }
        return entry.outcome() instanceof ApplyOutcome.Applied applied ? applied.hrId() : null;
    }

    private String holder(HrEmployeeId card, PayrollEmployeeId person) {
        Map<HrEmployeeId, EmployeeLink> found = links.findByCard(connection, List.of(card));
        EmployeeLink link = found.get(card);
        return link == null ? person.text() : link.payrollId().text();
    }
}
