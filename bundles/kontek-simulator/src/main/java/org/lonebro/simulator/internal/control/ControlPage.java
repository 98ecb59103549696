// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.control;

import java.util.Locale;
import org.lonebro.simulator.fault.Fault;

/** What /simulator shows. */
public final class ControlPage {
    private ControlPage() {}

    /** The addresses and the fault menu, for people. */
    public static String text(Steering simulator) {
        String base = simulator.controlUri().toString();
        StringBuilder text = new StringBuilder(4_000)
                .append("Kontek simulator\n\nAPI        ")
                .append(simulator.baseUri())
                .append("/v{1-5}/companies/")
                .append(simulator.companyId())
                .append("/employees[/{id}]\n")
                .append("Employees  ")
                .append(simulator.size())
                .append(" records\n\n")
                .append("curl -X POST   '")
                .append(base)
                .append("/faults?fault=SLOW&amount=300&calls=5'  switch on\n")
                .append("curl -X DELETE '")
                .append(base)
                .append("/faults'  all off\n")
                .append("curl           '")
                .append(base)
                .append("/faults'  what is on\n")
                .append("Narrow with method=PUT, path=employees/1001, page=2, calls=3.\n\n");
        for (Fault fault : Fault.values()) {
            String amount = fault.defaultAmount() == 0 ? "" : " [" + fault.defaultAmount() + "]";
            text.append(String.format(Locale.ROOT, "  %-20s %s%s\n", fault.name(), fault.text(), amount));
        }
        return text.append("\nGET/DELETE /simulator/notifications, GET/DELETE /simulator/calls,\n")
                .append(
                        "GET/PUT/POST/DELETE /simulator/employees/{id}, POST /simulator/people {\"seed\":1,\"count\":250},\n")
                .append("GET /simulator/queue, POST /simulator/queue/{number}?do=accept|reject\n")
                .toString();
    }
}
