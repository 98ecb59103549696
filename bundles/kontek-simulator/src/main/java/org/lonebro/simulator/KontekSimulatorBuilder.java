// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lonebro.simulator.call.Credentials;

/** Says how a simulator starts; what is not said is as in {@link SimulatorSettings#standard()}. */
public final class KontekSimulatorBuilder {
    private InetAddress bind;
    private int port;
    private long seed;
    private int employees;
    private int problems;
    private int companies;
    private String companyId;
    private Credentials credentials;
    private int delayMillis;
    private LocalDate today;
    private Clock clock;
    private @Nullable Path keptIn;

    KontekSimulatorBuilder(SimulatorSettings from) {
        this.bind = from.bind();
        this.port = from.port();
        this.seed = from.seed();
        this.employees = from.employees();
        this.problems = from.problems();
        this.companies = from.companies();
        this.companyId = from.companyId();
        this.credentials = from.credentials();
        this.delayMillis = from.delayMillis();
        this.today = from.today();
        this.clock = from.clock();
        this.keptIn = from.keptIn();
    }

    public KontekSimulatorBuilder bind(InetAddress newBind) {
        bind = newBind;
        return this;
    }

    public KontekSimulatorBuilder port(int newPort) {
        port = newPort;
        return this;
    }

    public KontekSimulatorBuilder seed(long newSeed) {
        seed = newSeed;
        return this;
    }

    public KontekSimulatorBuilder employees(int newEmployees) {
        employees = newEmployees;
        return this;
    }

    public KontekSimulatorBuilder problems(int newProblems) {
        problems = newProblems;
        return this;
    }

    public KontekSimulatorBuilder companies(int newCompanies) {
        companies = newCompanies;
        return this;
    }

    public KontekSimulatorBuilder companyId(String newCompanyId) {
        companyId = newCompanyId;
        return this;
    }

    public KontekSimulatorBuilder credentials(Credentials newCredentials) {
        credentials = newCredentials;
        return this;
    }

    public KontekSimulatorBuilder delayMillis(int newDelayMillis) {
        delayMillis = newDelayMillis;
        return this;
    }

    public KontekSimulatorBuilder today(LocalDate newToday) {
        today = newToday;
        return this;
    }

    public KontekSimulatorBuilder clock(Clock newClock) {
        clock = newClock;
        return this;
    }

    public KontekSimulatorBuilder keptIn(@Nullable Path newKeptIn) {
        keptIn = newKeptIn;
        return this;
    }

    /** The settings said so far. */
    public SimulatorSettings settings() {
        return new SimulatorSettings(
                bind,
                port,
                seed,
                employees,
                problems,
                companies,
                companyId,
                credentials,
                delayMillis,
                today,
                clock,
                keptIn);
    }

    /** A running simulator. */
    public KontekSimulator start() {
        return KontekSimulator.start(settings());
    }
}
