// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.testkit;

import java.time.Clock;
import java.util.Optional;
import org.lonebro.api.store.DeliveryJournal;
import org.lonebro.api.store.EmployeeLink;
import org.lonebro.api.store.Settled;
import org.lonebro.api.sync.Delivery;

record MemoryDeliveries(Ledger ledger, Clock clock) implements DeliveryJournal {
    @Override
    public boolean delivered(Delivery delivery, Settled settled) {
        ledger.reach();
        Optional<EmployeeLink> found = ledger.linksOf(delivery.connection()).values().stream()
                .filter(link -> link.payrollId().equals(settled.payrollId())
                        && link.hrId().equals(settled.hrId()))
                .findFirst();
        if (found.isEmpty()) {
            return false;
        }
        EmployeeLink link = new EmployeeLink(
                found.get().number(),
                settled.payrollId(),
                settled.hrId(),
                settled.hrVersion(),
                settled.prints(),
                null,
                null,
                clock.instant());
        ledger.link(delivery.connection(), link, settled.agreed());
        new MemoryCases(ledger, clock)
                .settle(delivery.connection(), settled.payrollId(), settled.hrId(), settled.asks(), settled.by());
        new MemoryUnseen(ledger, clock).forget(delivery.connection(), delivery.card());
        new MemoryOutbox(ledger, clock).remove(delivery);
        ledger.committed();
        return true;
    }
}
