// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.osgi;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of the simulator; without one it does not start. */
@ObjectClassDefinition(
        name = "Lönebro: Kontek simulator",
        description = "A stand-in for the Kontek Lön open API with invented people. Listens on loopback only.")
@interface SimulatorConfig {
    String PID = "org.lonebro.kontek.simulator";

    @AttributeDefinition(name = "Port", description = "TCP port on loopback; 0 takes a free one.")
    int port() default 8080;

    @AttributeDefinition(name = "Employees", description = "How many people the company has.")
    int employees() default 250;

    @AttributeDefinition(name = "Problems", description = "How many of them, the last ones, are bad data.")
    int problems() default 0;

    @AttributeDefinition(name = "Seed", description = "Another seed, other people.")
    long seed() default 1;

    @AttributeDefinition(name = "Company id", description = "Id of the company.")
    String companyId() default "100";

    @AttributeDefinition(
            name = "API key",
            description = "What callers send in X-Api-Key.",
            type = AttributeType.PASSWORD)
    String apiKey() default "prov-nyckel";

    @AttributeDefinition(name = "User", description = "Name of the payroll user.")
    String user() default "lonebro";

    @AttributeDefinition(name = "Password", description = "Of the payroll user.", type = AttributeType.PASSWORD)
    String _password() default "hemligt-prov";

    @AttributeDefinition(name = "Delay (ms)", description = "What each call waits, in milliseconds.")
    int delayMillis() default 0;

    @AttributeDefinition(name = "Today", description = "The day everything is counted from, as 2026-11-22.")
    String today() default "2026-11-22";

    @AttributeDefinition(
            name = "Kept in",
            description = "A file in which the people are kept over a restart. Empty: they begin anew each time.")
    String keptIn() default "";
}
