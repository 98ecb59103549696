// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.register;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.lonebro.simulator.call.Notification;

/** What the payroll officer was told. */
public final class Notices {
    private final List<Notification> told = new ArrayList<>();
    private final Clock clock;

    public Notices(Clock clock) {
        this.clock = clock;
    }

    synchronized void tell(String companyId, String employeeId, List<String> changed) {
        changed.stream()
                .filter(Members.WATCHED::contains)
                .map(field -> new Notification(clock.instant(), companyId, employeeId, field))
                .forEach(told::add);
    }

    public synchronized List<Notification> all() {
        return List.copyOf(told);
    }

    public synchronized void clear() {
        told.clear();
    }
}
