// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.component;

import java.time.Clock;
import org.lonebro.api.mapping.BankDays;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.PaydayDesk;
import org.lonebro.api.sync.PaydayReport;
import org.lonebro.sync.internal.Rules;
import org.lonebro.sync.internal.Scopes;
import org.lonebro.sync.internal.Stores;
import org.lonebro.sync.internal.payday.PayDates;
import org.lonebro.sync.internal.payday.PaydayReading;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Wires the report before pay days to the platform. */
@Component
public final class PaydayComponent implements PaydayDesk {
    private final PaydayReading reading;

    @Activate
    public PaydayComponent(
            @Reference StoresComponent storesComponent,
            @Reference RulesComponent rulesComponent,
            @Reference CounterpartsComponent counterparts,
            @Reference BankDays bankDays) {
        Stores stores = storesComponent.stores();
        Rules rules = rulesComponent.rules();
        Clock clock = Clock.systemUTC();
        reading = new PaydayReading(
                stores,
                rules,
                new Scopes(rules.profiles(), stores.cases(), clock),
                counterparts.counterparts(),
                new PayDates(bankDays),
                clock);
    }

    @Override
    public PaydayReport report(ConnectionName connection) {
        return reading.report(connection);
    }
}
