// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.lonebro.api.connector.AccountProtection;
import org.lonebro.api.connector.ConnectionSettings;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.mapping.FieldProfiles;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.CaseStore;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.FieldRuleChange;
import org.lonebro.api.sync.FieldRules;
import org.lonebro.api.sync.SyncRefusedException;

/** The rules in force on a connection: its profile, what its administrator changed, what people decided for always. */
public final class Scopes {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final FieldProfiles profiles;
    private final CaseStore cases;
    private final Clock clock;

    public Scopes(FieldProfiles profiles, CaseStore cases, Clock clock) {
        this.profiles = profiles;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * The scope of work that begins now.
     *
     * @throws SyncRefusedException if there is no profile of that name
     */
    public Scope of(ConnectionSettings settings) {
        return new Scope(
                settings.name(), settings.customer(), rules(settings), LocalDate.ofInstant(clock.instant(), SWEDEN));
    }

    private FieldRules rules(ConnectionSettings settings) {
        FieldRules rules = profiles.named(settings.profile())
                .orElseThrow(() -> new SyncRefusedException(Reason.of(ReasonCode.PROFILE_UNKNOWN, settings.profile())));
        for (FieldRuleChange change : settings.outgoing().fieldChanges()) {
            rules = rules.with(change);
        }
        for (Map.Entry<EmployeeField, ConflictRule> always :
                cases.always(settings.name()).entrySet()) {
            rules = rules.with(new FieldRuleChange(always.getKey(), null, always.getValue()));
        }
        return rules.holding(held(settings.outgoing().protection()));
    }

    private static Set<EmployeeField> held(AccountProtection protection) {
        return protection.mode() == AccountProtection.Mode.OFF
                ? EnumSet.of(EmployeeField.IDENTITY_NUMBER)
                : EnumSet.of(EmployeeField.IDENTITY_NUMBER, EmployeeField.BANK_ACCOUNT);
    }
}
