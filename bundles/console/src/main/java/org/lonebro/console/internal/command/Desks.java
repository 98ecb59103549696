// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.command;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.sync.CaseDesk;
import org.lonebro.api.sync.DeliveryDesk;
import org.lonebro.api.sync.PaydayDesk;

/** The services that may come and go while a shell is open; each gives null while it is away. */
public record Desks(
        Supplier<@Nullable CaseDesk> cases,
        Supplier<@Nullable DeliveryDesk> deliveries,
        Supplier<@Nullable PaydayDesk> paydays) {
    CaseDesk caseDesk() throws AbsentException {
        return there(cases, "absent.cases");
    }

    DeliveryDesk deliveryDesk() throws AbsentException {
        return there(deliveries, "absent.deliveries");
    }

    PaydayDesk paydayDesk() throws AbsentException {
        return there(paydays, "absent.paydays");
    }

    private static <T> T there(Supplier<@Nullable T> desk, String otherwise) throws AbsentException {
        T service = desk.get();
        if (service == null) {
            throw new AbsentException(otherwise);
        }
        return service;
    }
}
