// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.records;

import java.time.LocalDate;
import java.util.List;
import org.lonebro.api.connector.SourceRecord;
import org.lonebro.api.connector.UnreadableRecordException;
import org.lonebro.api.mapping.Finding;
import org.lonebro.api.mapping.NormalisedEmployee;
import org.lonebro.api.mapping.Normaliser;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;

/** Looks into the payroll's records. */
public final class PayrollRecords {
    private final Normaliser normaliser;
    private final Prints prints;
    private final LocalDate today;

    public PayrollRecords(Normaliser normaliser, Prints prints, LocalDate today) {
        this.normaliser = normaliser;
        this.prints = prints;
        this.today = today;
    }

    /** What a record turned out to be. */
    public sealed interface Reading {
        /** It can be used. */
        record Usable(Person person) implements Reading {}

        /** It cannot. */
        record Refused(List<Reason> why) implements Reading {}
    }

    public Reading read(SourceRecord record) {
        return read(new Sighted(record, prints.source(record)));
    }

    public Reading read(Sighted sighted) {
        NormalisedEmployee payroll;
        try {
            payroll = normaliser.normalise(sighted.record().read(), today);
        } catch (UnreadableRecordException unreadable) {
            return new Reading.Refused(List.of(unreadable.reason()));
        } catch (RuntimeException unforeseen) {
            // one record nobody foresaw must not keep everybody else's from being used
            String what = unforeseen.getClass().getSimpleName();
            return new Reading.Refused(List.of(Reason.of(ReasonCode.RECORD_UNREADABLE, what)));
        }
        if (payroll.rejected()) {
            return new Reading.Refused(rejections(payroll));
        }
        return new Reading.Usable(new Person(
                sighted.id(), payroll, sighted.source(), prints.values(payroll), prints.identity(payroll.employee())));
    }

    private static List<Reason> rejections(NormalisedEmployee payroll) {
        return payroll.findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.REJECTED)
                .map(Finding::reason)
                .toList();
    }
}
