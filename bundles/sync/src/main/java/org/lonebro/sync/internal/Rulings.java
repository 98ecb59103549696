// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.connector.AccountProtection;
import org.lonebro.api.connector.AccountProtection.Mode;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.PersonCase;
import org.lonebro.api.sync.Ruling;

/** What people said about cases, and what the waiting time of a bank account says when nobody did. */
public final class Rulings {
    private final AccountProtection protection;
    private final Clock clock;

    public Rulings(AccountProtection protection, Clock clock) {
        this.protection = protection;
        this.clock = clock;
    }

    /** The rulings about one person, by field. */
    public Map<EmployeeField, Ruling> of(List<PersonCase> cases) {
        Map<EmployeeField, Ruling> rulings = new EnumMap<>(EmployeeField.class);
        for (PersonCase each : cases) {
            Ruling ruling = each.word() == null ? byTime(each) : each.word();
            if (ruling != null) {
                rulings.put(each.decision().field(), ruling);
            }
        }
        return rulings;
    }

    private @Nullable Ruling byTime(PersonCase held) {
        FieldDecision decision = held.decision();
        if (protection.mode() != Mode.WAITING_TIME || decision.why() != ReasonCode.ACCOUNT_CHANGED) {
            return null;
        }
        if (held.openedAt().plus(Duration.ofDays(protection.waitingDays())).isAfter(clock.instant())) {
            return null;
        }
        boolean changedInHr = !Objects.equals(decision.hr(), decision.agreed());
        return new Ruling(decision.hr(), decision.payroll(), changedInHr ? ConflictRule.HR : ConflictRule.PAYROLL);
    }
}
