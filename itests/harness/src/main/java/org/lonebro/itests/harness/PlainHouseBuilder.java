// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.harness;

import java.time.Clock;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.connector.OutgoingSettings;
import org.lonebro.api.host.HrRegister;
import org.lonebro.api.sync.GuardLimits;
import org.lonebro.simulator.KontekSimulator;

/** Says how a house is built; only {@link #against} must be said. */
public final class PlainHouseBuilder {
    final HouseDatabases databases;
    final boolean ownsDatabases;

    @Nullable
    KontekAccess kontek;

    String connection = "main";
    String customer = "acme";
    String profile = "complete";
    String inputTemplate = "Tjänsteman";
    int apiVersion = 5;
    int pageSize = 200;
    int pagesInFlight = 3;
    int callsPerSecond;
    int peoplePerBatch = 2_000;
    GuardLimits limits = GuardLimits.standard();
    OutgoingSettings outgoing = OutgoingSettings.standard();
    Clock clock = Clock.systemUTC();
    boolean mortal;
    boolean deliversCards = true;
    UnaryOperator<DataSource> registerSource = UnaryOperator.identity();
    UnaryOperator<DataSource> storeSource = UnaryOperator.identity();
    UnaryOperator<HrRegister> register = UnaryOperator.identity();

    PlainHouseBuilder(HouseDatabases databases, boolean ownsDatabases) {
        this.databases = databases;
        this.ownsDatabases = ownsDatabases;
    }

    public PlainHouseBuilder against(KontekSimulator simulator) {
        return against(KontekAccess.of(simulator));
    }

    public PlainHouseBuilder against(KontekAccess access) {
        kontek = access;
        return this;
    }

    /** Which connection and whose people; two houses on the same databases that are to meet say the same. */
    public PlainHouseBuilder named(String connectionName, String customerKey) {
        connection = connectionName;
        customer = customerKey;
        return this;
    }

    public PlainHouseBuilder profile(String name) {
        profile = name;
        return this;
    }

    /** What Kontek fills new people with; empty for none. */
    public PlainHouseBuilder inputTemplate(String name) {
        inputTemplate = name;
        return this;
    }

    public PlainHouseBuilder apiVersion(int version) {
        apiVersion = version;
        return this;
    }

    public PlainHouseBuilder pageSize(int people) {
        pageSize = people;
        return this;
    }

    public PlainHouseBuilder pagesInFlight(int pages) {
        pagesInFlight = pages;
        return this;
    }

    /** 0, as it is unless said otherwise: no limit. */
    public PlainHouseBuilder callsPerSecond(int calls) {
        callsPerSecond = calls;
        return this;
    }

    public PlainHouseBuilder peoplePerBatch(int people) {
        peoplePerBatch = people;
        return this;
    }

    public PlainHouseBuilder limits(GuardLimits guardLimits) {
        limits = guardLimits;
        return this;
    }

    public PlainHouseBuilder outgoing(OutgoingSettings settings) {
        outgoing = settings;
        return this;
    }

    public PlainHouseBuilder sendsAtOnce(int people) {
        outgoing = new OutgoingSettings(outgoing.fieldChanges(), outgoing.protection(), outgoing.payCalendar(), people);
        return this;
    }

    public PlainHouseBuilder clock(Clock newClock) {
        clock = newClock;
        return this;
    }

    /** Puts something between the register and its database, such as a {@link WatchedSource} that fails. */
    public PlainHouseBuilder registerSource(UnaryOperator<DataSource> decorator) {
        registerSource = decorator;
        return this;
    }

    /** Puts something between the store and its database. */
    public PlainHouseBuilder storeSource(UnaryOperator<DataSource> decorator) {
        storeSource = decorator;
        return this;
    }

    /** Puts something between the engine and the register. */
    public PlainHouseBuilder register(UnaryOperator<HrRegister> decorator) {
        register = decorator;
        return this;
    }

    /** Nothing is sent but by runs: no saved card is delivered and no missed call looked for. */
    public PlainHouseBuilder withoutDeliveries() {
        deliversCards = false;
        return this;
    }

    /** Makes {@link PlainHouse#kill()} possible; costs a little with every statement. */
    public PlainHouseBuilder mortal() {
        mortal = true;
        return this;
    }

    /** A running house; runs that an earlier house left unfinished are taken up at once. */
    public PlainHouse build() {
        return new PlainHouse(this);
    }
}
