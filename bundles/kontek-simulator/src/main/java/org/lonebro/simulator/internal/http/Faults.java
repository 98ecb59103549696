// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.http;

import java.util.List;
import java.util.Optional;
import org.lonebro.simulator.fault.Fault;
import org.lonebro.simulator.fault.FaultRule;

/** The faults that hit one call. */
record Faults(List<FaultRule> rules) {
    boolean has(Fault fault) {
        return find(fault).isPresent();
    }

    int amount(Fault fault) {
        return find(fault).map(FaultRule::amountOrDefault).orElse(0);
    }

    Optional<FaultRule> find(Fault fault) {
        return rules.stream().filter(rule -> rule.fault() == fault).findFirst();
    }

    List<Fault> names() {
        return rules.stream().map(FaultRule::fault).toList();
    }
}
