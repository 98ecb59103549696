// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.http;

import com.sun.net.httpserver.HttpHandler;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.lonebro.simulator.call.Calls;
import org.lonebro.simulator.call.Credentials;
import org.lonebro.simulator.fault.FaultScript;
import org.lonebro.simulator.internal.register.Company;

/**
 * What the API needs to answer.
 *
 * @param companies by id
 * @param stranger the company whose people the fault OTHER_CUSTOMER shows
 */
public record Wiring(
        Map<String, Company> companies,
        Supplier<Company> stranger,
        Credentials credentials,
        LocalDate today,
        Clock clock,
        int delayMillis) {

    /** Answers every call under /api. */
    public HttpHandler api(FaultScript script, Calls calls) {
        Api api = new Api(companies, stranger, today);
        return new ApiHandler(api, new Gate(credentials), script, calls, clock, delayMillis);
    }
}
