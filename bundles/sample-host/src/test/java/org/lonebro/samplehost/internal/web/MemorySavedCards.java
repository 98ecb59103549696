// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.web;

import java.util.ArrayList;
import java.util.List;
import org.lonebro.api.host.CardStanding;
import org.lonebro.api.host.SavedCards;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.sync.Actor;

/** Writes down what it is told; says of every card what it was told to say. */
final class MemorySavedCards implements SavedCards {
    private final List<String> told = new ArrayList<>();
    private List<CardStanding> standings = List.of();
    private boolean broken;

    void stand(CardStanding... all) {
        standings = List.of(all);
    }

    void breakDown() {
        broken = true;
    }

    List<String> told() {
        return told;
    }

    @Override
    public Receipt saved(CustomerKey customer, HrEmployeeId card, long version, Actor by) {
        told.add(customer.text() + " " + card.text() + " " + version + " " + by.name());
        return Receipt.WRITTEN_DOWN;
    }

    @Override
    public List<CardStanding> standings(CustomerKey customer, HrEmployeeId card, long version) {
        if (broken) {
            throw new IllegalStateException("the store is away");
        }
        return standings;
    }
}
