// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.writing;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.connector.EmployeeWriter.Admission;
import org.lonebro.api.connector.PayrollWriteOutcome;
import org.lonebro.api.connector.SourceRecord;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.kontek.internal.http.Answer;
import org.lonebro.kontek.internal.http.KontekAddresses;
import org.lonebro.kontek.internal.http.KontekCalls;
import org.lonebro.kontek.internal.reading.CompanyCheck;
import org.lonebro.kontek.internal.reading.KontekRegister;
import org.lonebro.kontek.internal.settings.KontekSettings;
import org.lonebro.kontek.internal.tree.JsonTree;
import org.lonebro.kontek.internal.tree.JsonValue.Members;
import org.lonebro.kontek.internal.tree.JsonValue.Text;
import org.lonebro.kontek.internal.wire.Pointer;

/** Changes and creates the company's people in Kontek. Never deletes. */
public final class KontekWriter {
    private static final int PUTS = 4;
    private static final int QUEUED = 202;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final Duration LATER = Duration.ofMinutes(5);

    private final KontekCalls calls;
    private final KontekAddresses addresses;
    private final CompanyCheck company;
    private final KontekRegister register;
    private final RecordEdit edit;
    private final KontekRefusal refusal;
    private final Pointer key;
    private final List<Pointer> templateMember;
    private final String template;
    private final Admission admission;

    public KontekWriter(
            KontekSettings settings,
            KontekCalls calls,
            KontekAddresses addresses,
            CompanyCheck company,
            KontekRegister register,
            Clock clock) {
        this.calls = calls;
        this.addresses = addresses;
        this.company = company;
        this.register = register;
        this.edit = new RecordEdit(settings.wire(), clock);
        this.refusal = new KontekRefusal(settings.wire());
        this.key = settings.wire().pointers("employee.id").get(0);
        this.templateMember = settings.wire().pointers("write.inputTemplate");
        this.template = settings.inputTemplate();
        this.admission = settings.wire().yes("write.queuesNewPeople") ? Admission.QUEUED : Admission.AT_ONCE;
    }

    public Admission admission() {
        return admission;
    }

    public Optional<Reason> cannotCreate() {
        boolean lacking = !templateMember.isEmpty() && template.isBlank();
        return lacking ? Optional.of(Reason.of(ReasonCode.INPUT_TEMPLATE_MISSING)) : Optional.empty();
    }

    public PayrollWriteOutcome update(SourceRecord current, Employee target, Set<EmployeeField> changed)
            throws ConnectorException {
        PayrollEmployeeId id = current.id();
        if (register.isNoPerson(id.text())) {
            return new PayrollWriteOutcome.Gone();
        }
        Members before = JsonTree.object(current.bytes()).orElse(null);
        if (before == null) {
            return new PayrollWriteOutcome.Refused(Reason.of(ReasonCode.RECORD_UNREADABLE, "/"));
        }
        try {
            Members after = edit.edited(before, target, changed);
            return after.equals(before)
                    ? new PayrollWriteOutcome.AlreadySo()
                    : put(id, before, after, JsonTree.bytes(edit.sent(before, after, changed)));
        } catch (UnwritableException e) {
            return new PayrollWriteOutcome.Refused(e.reason());
        }
    }

    // Whether a call took effect whose answer did not come, only the record tells; and what somebody wrote while we
    // waited must not
    // be overwritten. So nothing is sent again before another look.
    private PayrollWriteOutcome put(PayrollEmployeeId id, Members before, Members after, byte[] json)
            throws ConnectorException {
        for (int attempt = 1; ; attempt++) {
            try {
                return updated(id, calls.put(addresses.person(id), json));
            } catch (ConnectorException unheard) {
                if (unheard.retryAfter().isEmpty() || attempt == PUTS) {
                    throw unheard;
                }
                SourceRecord now = register.find(id).orElse(null);
                if (now == null) {
                    return new PayrollWriteOutcome.Gone();
                }
                Members there = JsonTree.object(now.bytes()).orElse(null);
                if (after.equals(there)) {
                    return new PayrollWriteOutcome.Written(now);
                }
                if (!before.equals(there)) {
                    return new PayrollWriteOutcome.ChangedMeanwhile();
                }
            }
        }
    }

    private PayrollWriteOutcome updated(PayrollEmployeeId id, Answer answer) throws ConnectorException {
        if (answer.status() == CONFLICT) {
            return new PayrollWriteOutcome.ChangedMeanwhile();
        }
        if (answer.status() == NOT_FOUND) {
            requireKontek(answer);
            return new PayrollWriteOutcome.Gone();
        }
        return answer.found()
                ? new PayrollWriteOutcome.Written(after(id, answer))
                : new PayrollWriteOutcome.Refused(refusal.reason(answer));
    }

    public PayrollWriteOutcome create(PayrollEmployeeId id, Employee employee) throws ConnectorException {
        if (cannotCreate().isPresent()) {
            return new PayrollWriteOutcome.Refused(cannotCreate().get());
        }
        if (register.isNoPerson(id.text())) {
            return new PayrollWriteOutcome.Taken();
        }
        Members record = Members.none().with(key, new Text(id.text()));
        for (Pointer member : templateMember) {
            record = record.with(member, new Text(template));
        }
        try {
            record = edit.edited(record, employee, employee.values().fields());
        } catch (UnwritableException e) {
            return new PayrollWriteOutcome.Refused(e.reason());
        }
        return created(id, calls.post(addresses.people(), JsonTree.bytes(record)));
    }

    private PayrollWriteOutcome created(PayrollEmployeeId id, Answer answer) throws ConnectorException {
        if (answer.status() == QUEUED) {
            return new PayrollWriteOutcome.Queued();
        }
        if (answer.status() == CONFLICT) {
            return new PayrollWriteOutcome.Taken();
        }
        if (answer.status() == NOT_FOUND) {
            requireKontek(answer);
            throw ConnectorException.lasting(Reason.of(ReasonCode.ADDRESS_WRONG, addresses.place()), null);
        }
        return answer.found()
                ? new PayrollWriteOutcome.Written(after(id, answer))
                : new PayrollWriteOutcome.Refused(refusal.reason(answer));
    }

    // Whoever says that there is nobody of that id must be Kontek, and speak of our company.
    private void requireKontek(Answer answer) throws ConnectorException {
        if (!answer.json()) {
            throw ConnectorException.lasting(Reason.of(ReasonCode.ADDRESS_WRONG, addresses.place()), null);
        }
        company.check();
    }

    // An answer without the record is allowed for: then it is read.
    private SourceRecord after(PayrollEmployeeId id, Answer answer) throws ConnectorException {
        if (answer.length() > 0) {
            return register.record(id, answer.body());
        }
        return register.find(id)
                .orElseThrow(
                        () -> ConnectorException.passing(Reason.of(ReasonCode.PAYROLL_CHANGED_MEANWHILE), LATER, null));
    }
}
