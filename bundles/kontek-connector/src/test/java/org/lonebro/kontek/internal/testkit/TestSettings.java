// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.testkit;

import java.net.URI;
import java.time.Duration;
import org.lonebro.api.connector.ConnectionSettings;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.GuardLimits;
import org.lonebro.kontek.internal.settings.ApiUrl;
import org.lonebro.kontek.internal.settings.Authentication;
import org.lonebro.kontek.internal.settings.CallLimits;
import org.lonebro.kontek.internal.settings.Credentials;
import org.lonebro.kontek.internal.settings.KontekSettings;
import org.lonebro.kontek.internal.wire.WireTable;
import org.lonebro.simulator.KontekSimulator;

/** Settings as an administrator would write them; each method changes one. */
public record TestSettings(URI url, String companyId, Credentials credentials, CallLimits limits, WireTable wire) {
    public static TestSettings of(KontekSimulator simulator) {
        org.lonebro.simulator.call.Credentials known = simulator.credentials();
        return new TestSettings(
                simulator.baseUri(),
                simulator.companyId(),
                new Credentials(known.apiKey(), known.user(), known.password(), Authentication.BASIC),
                limits(50),
                WireTable.standard(5));
    }

    public static TestSettings of(URI url) {
        Credentials credentials = new Credentials("key", "user", "password", Authentication.BASIC);
        return new TestSettings(url, "100", credentials, limits(50), WireTable.standard(5));
    }

    private static CallLimits limits(int pageSize) {
        return new CallLimits(pageSize, 3, Duration.ofSeconds(5), Duration.ofSeconds(20), 0, 16);
    }

    public TestSettings pageSize(int size) {
        return new TestSettings(url, companyId, credentials, limits(size), wire);
    }

    public TestSettings limits(CallLimits newLimits) {
        return new TestSettings(url, companyId, credentials, newLimits, wire);
    }

    public TestSettings wire(WireTable newWire) {
        return new TestSettings(url, companyId, credentials, limits, newWire);
    }

    public TestSettings companyId(String newCompanyId) {
        return new TestSettings(url, newCompanyId, credentials, limits, wire);
    }

    public TestSettings credentials(Credentials newCredentials) {
        return new TestSettings(url, companyId, newCredentials, limits, wire);
    }

    public TestSettings withToken() {
        return credentials(new Credentials(
                credentials.apiKey(), credentials.user(), credentials.password(), Authentication.TOKEN));
    }

    public TestSettings withPassword(String password) {
        return credentials(
                new Credentials(credentials.apiKey(), credentials.user(), password, credentials.authentication()));
    }

    public KontekSettings build() {
        ConnectionSettings connection = new ConnectionSettings(
                new ConnectionName("kontek"), new CustomerKey("customer"), "complete", GuardLimits.standard());
        return new KontekSettings(connection, ApiUrl.encrypted(url.toString()), companyId, credentials, limits, wire);
    }
}
