// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executor;
import org.lonebro.api.connector.UnreadableRecordException;
import org.lonebro.api.mapping.Finding;
import org.lonebro.api.mapping.NormalisedEmployee;
import org.lonebro.api.mapping.Normaliser;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.sync.internal.planning.KnownPeople.Known;

/** Looks into the payroll's records. */
final class PayrollRecords {
    private static final int WORTH_A_THREAD = 50;

    private final Normaliser normaliser;
    private final Prints prints;
    private final LocalDate today;
    private final Executor threads;

    PayrollRecords(Normaliser normaliser, Prints prints, LocalDate today, Executor threads) {
        this.normaliser = normaliser;
        this.prints = prints;
        this.today = today;
        this.threads = threads;
    }

    /** What a record turned out to be. */
    sealed interface Reading {
        /** It can be used. */
        record Usable(Person person) implements Reading {}

        /** It cannot. */
        record Refused(List<Reason> why) implements Reading {}
    }

    /** Begins on another thread if it is much. */
    RecordReading begin(List<Known> known, List<Sighted> newcomers) {
        RecordReading reading = new RecordReading(
                () -> known.stream()
                        .map(each -> new LookedInto<>(each.link(), read(each.sighted())))
                        .toList(),
                () -> newcomers.stream()
                        .map(each -> new LookedInto<>(each.id(), read(each)))
                        .toList());
        if (known.size() + newcomers.size() >= WORTH_A_THREAD) {
            threads.execute(reading::run);
        }
        return reading;
    }

    private Reading read(Sighted sighted) {
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
