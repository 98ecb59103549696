// SPDX-License-Identifier: Apache-2.0
package org.lonebro.launcher;

/** What {@code --help} says. */
final class Usage {
    static final String TEXT =
            """
            Lönebro: an HR platform and Kontek Lön, kept in step.

              java [-Dsetting=value …] -jar lonebro.jar

            Settings (all may be left out):
              demo.exit=true          end after the first import's summary; exit code 0 if it succeeded
              demo.employees=N        people in the simulated Kontek (250)
              demo.data=DIR           where the databases and the log are kept (./data)
              demo.kontek.url=URL     use this Kontek instead of the simulator, with
              demo.kontek.version=1-5, .company=ID, .key=API-KEY, .user=NAME, .password=PASSWORD
            """;

    private Usage() {}
}
