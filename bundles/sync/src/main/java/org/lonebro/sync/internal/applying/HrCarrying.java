// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.applying;

import java.util.List;
import java.util.Optional;
import org.lonebro.api.connector.StopSignal;
import org.lonebro.api.host.HrRegister;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.api.mapping.Normaliser;
import org.lonebro.api.store.LinkStore;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.PlannedOperation;
import org.lonebro.sync.internal.Scope;
import org.lonebro.sync.internal.Turns;

/** Carries lines out that write in HR, or nowhere. */
public final class HrCarrying implements Carrying {
    private final BatchWriting writing;

    public HrCarrying(
            HrRegister register,
            LinkStore links,
            Normaliser normaliser,
            Scope scope,
            Turns<CustomerKey> hrTurns,
            Actor by) {
        SecondLook secondLook = new SecondLook(register, links, normaliser, scope);
        writing = new BatchWriting(register, links, secondLook, scope, hrTurns, by);
    }

    @Override
    public Carried carry(List<PlannedOperation> batch, StopSignal stop) throws InterruptedException {
        return new Carried(writing.write(batch), Optional.empty());
    }
}
