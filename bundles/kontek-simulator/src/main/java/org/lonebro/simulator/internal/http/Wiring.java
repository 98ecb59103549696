// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.http;

import com.sun.net.httpserver.HttpHandler;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.lonebro.simulator.Credentials;
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
    public HttpHandler api(Desk desk) {
        return new ApiHandler(new Api(companies, stranger, today), credentials, desk, clock, delayMillis);
    }
}
