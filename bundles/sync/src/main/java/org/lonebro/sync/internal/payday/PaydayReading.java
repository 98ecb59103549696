// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.payday;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.connector.StopSignal;
import org.lonebro.api.host.RegisterException;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.PaydayDesk;
import org.lonebro.api.sync.PaydayFinding;
import org.lonebro.api.sync.PaydayReport;
import org.lonebro.api.sync.PaydayReport.Payday;
import org.lonebro.api.sync.ReadReceipt;
import org.lonebro.api.sync.SyncRefusedException;
import org.lonebro.sync.internal.Rules;
import org.lonebro.sync.internal.Scope;
import org.lonebro.sync.internal.Scopes;
import org.lonebro.sync.internal.Stores;
import org.lonebro.sync.internal.planning.PageFunnel;
import org.lonebro.sync.internal.running.Counterparts;
import org.lonebro.sync.internal.running.Counterparts.Sides;

/** Reads both sides and reports who would be paid wrongly on the next pay date, or today where no pay calendar is kept. */
public final class PaydayReading implements PaydayDesk {
    private final Stores stores;
    private final Rules rules;
    private final Scopes scopes;
    private final Counterparts counterparts;
    private final PayDates payDates;
    private final Clock clock;

    public PaydayReading(
            Stores stores, Rules rules, Scopes scopes, Counterparts counterparts, PayDates payDates, Clock clock) {
        this.stores = stores;
        this.rules = rules;
        this.scopes = scopes;
        this.counterparts = counterparts;
        this.payDates = payDates;
        this.clock = clock;
    }

    @Override
    public PaydayReport report(ConnectionName connection) {
        requireKnown(connection);
        Sides sides = counterparts.sides(connection);
        Scope scope = scopes.of(sides.connection().settings());
        Optional<Payday> next = sides.connection()
                .settings()
                .outgoing()
                .payCalendar()
                .map(calendar -> payDates.next(calendar, scope.today()));
        LocalDate payDate = next.map(Payday::payDate).orElse(scope.today());
        PaydayComparison comparison = new PaydayComparison(rules.planner(), payDate);
        PaydayList list = new PaydayList(stores.links(), rules, scope, sides.register(), comparison);
        read(sides, list);
        List<PaydayFinding> findings = list.findings().stream()
                .sorted(Comparator.comparing(PaydayFinding::number))
                .toList();
        return new PaydayReport(connection, clock.instant(), next, list.compared(), findings);
    }

    private void requireKnown(ConnectionName connection) {
        if (!counterparts.names().contains(connection) && stores.links().count(connection) == 0) {
            throw new SyncRefusedException(Reason.of(ReasonCode.CONNECTION_UNKNOWN, connection.text()));
        }
    }

    private static void read(Sides sides, PaydayList list) {
        try {
            ReadReceipt receipt = new PageFunnel(list::page).read(sides.reader(), StopSignal.NEVER);
            if (!receipt.proven()) {
                list.note(Reason.of(ReasonCode.READ_UNPROVEN, receipt.received()));
            } else if (sides.roster().isEmpty()) {
                list.note(Reason.of(ReasonCode.ROSTER_ABSENT));
            } else {
                list.missing(sides.roster().get());
            }
        } catch (ConnectorException away) {
            throw new SyncRefusedException(away.reason());
        } catch (RegisterException away) {
            throw new SyncRefusedException(Reason.of(ReasonCode.REGISTER_FAILED));
        }
    }
}
