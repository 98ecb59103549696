// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lonebro.simulator.call.Credentials;

/**
 * How a simulator starts; {@link #standard()} has a value for everything.
 *
 * @param bind where to listen; loopback unless somebody says otherwise
 * @param port 0 takes a free one
 * @param seed another seed, other people
 * @param employees how many people each company has; from 200 on there are two XXX_ records beyond them
 * @param problems how many of the people, the last ones, are bad data
 * @param companies how many companies, with ids counting up from {@code companyId} when there are several
 * @param companyId id of the first company
 * @param credentials what callers must show
 * @param delayMillis what each call waits
 * @param today the day the people's dates and the API's idea of today are counted from
 * @param clock for notifications, calls and rate limits
 * @param keptIn where the first company's register is written when the simulator stops, and read from at the next start; null
 *     if it is forgotten
 */
public record SimulatorSettings(
        InetAddress bind,
        int port,
        long seed,
        int employees,
        int problems,
        int companies,
        String companyId,
        Credentials credentials,
        int delayMillis,
        LocalDate today,
        Clock clock,
        @Nullable Path keptIn) {

    public SimulatorSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port is 0 to 65535");
        }
        if (employees < 0 || problems < 0 || problems > employees) {
            throw new IllegalArgumentException("employees is 0 or more, problems at most as many");
        }
        if (companies < 1 || companies > 1 && !companyId.matches("\\d{1,8}")) {
            throw new IllegalArgumentException("companies is 1 or more; several need a number as first company id");
        }
        if (delayMillis < 0) {
            throw new IllegalArgumentException("delayMillis is 0 or more");
        }
    }

    /** 250 people of company 100 on a free loopback port. */
    public static SimulatorSettings standard() {
        return new SimulatorSettings(
                InetAddress.getLoopbackAddress(),
                0,
                1,
                250,
                0,
                1,
                "100",
                new Credentials("lonebro", "hemligt-prov", "prov-nyckel"),
                0,
                LocalDate.of(2026, 11, 22),
                Clock.systemUTC(),
                null);
    }
}
