// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.harness;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.lonebro.api.connector.ConnectionSettings;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.kontek.internal.KontekConnection;
import org.lonebro.kontek.internal.http.RetryRule;
import org.lonebro.kontek.internal.http.Surroundings;
import org.lonebro.kontek.internal.settings.ApiUrl;
import org.lonebro.kontek.internal.settings.Authentication;
import org.lonebro.kontek.internal.settings.CallLimits;
import org.lonebro.kontek.internal.settings.Credentials;
import org.lonebro.kontek.internal.settings.KontekSettings;
import org.lonebro.kontek.internal.wire.WireTable;

/** The connector of a plain house: what its plan says, with waits that are short. */
final class HouseConnector {
    private HouseConnector() {}

    static KontekConnection of(PlainHouseBuilder plan, ConnectionName connection, CustomerKey customer) {
        return new KontekConnection(settings(plan, connection, customer), surroundings(plan.clock));
    }

    private static KontekSettings settings(PlainHouseBuilder plan, ConnectionName connection, CustomerKey customer) {
        KontekAccess access = plan.kontek;
        if (access == null) {
            throw new IllegalStateException("Say against which Kontek the house is built");
        }
        return new KontekSettings(
                new ConnectionSettings(connection, customer, plan.profile, plan.limits, plan.outgoing),
                ApiUrl.encrypted(access.base().toString()),
                access.companyId(),
                new Credentials(
                        access.credentials().apiKey(),
                        access.credentials().user(),
                        access.credentials().password(),
                        Authentication.BASIC),
                new CallLimits(
                        plan.pageSize,
                        plan.pagesInFlight,
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(60),
                        plan.callsPerSecond,
                        64),
                WireTable.standard(plan.apiVersion),
                plan.inputTemplate);
    }

    /** Waits are short: what is tested is that there is another try, not when. */
    private static Surroundings surroundings(Clock clock) {
        return new Surroundings(
                clock,
                System::nanoTime,
                wait -> TimeUnit.NANOSECONDS.sleep(Math.min(wait.toNanos(), TimeUnit.MILLISECONDS.toNanos(20))),
                RetryRule.standard());
    }
}
