// SPDX-License-Identifier: Apache-2.0
package org.lonebro.demo.internal;

import java.util.List;
import java.util.Optional;
import org.lonebro.api.host.CardStanding;
import org.lonebro.api.host.HrEmployee;
import org.lonebro.api.host.HrRegister;
import org.lonebro.api.host.HrRoster;
import org.lonebro.api.host.SavedCards;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.api.hr.EmploymentNumber;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.sync.ConnectionName;

/** The cards of the demo's customer, and how they stand. */
record CardDrawer(HrRegister register, HrRoster roster, SavedCards savedCards, CustomerKey customer) {
    private static final int LOOKS = 200;
    private static final long PAUSE_MILLIS = 50;

    HrEmployee first() {
        return roster.cards(customer, Optional.empty(), 1).get(0);
    }

    boolean has(String number) {
        return !register.findByNumber(customer, List.of(new EmploymentNumber(number)))
                .isEmpty();
    }

    /** How the card stands once it is no longer on its way, or as it stands when the patience is over. */
    Optional<CardStanding> settled(HrEmployeeId card, ConnectionName connection) throws InterruptedException {
        Optional<CardStanding> standing = standing(card, connection);
        for (int look = 0; look < LOOKS && underWay(standing); look++) {
            Thread.sleep(PAUSE_MILLIS);
            standing = standing(card, connection);
        }
        return standing;
    }

    private static boolean underWay(Optional<CardStanding> standing) {
        return standing.filter(now -> now.state() == CardStanding.State.WAITING).isPresent();
    }

    private Optional<CardStanding> standing(HrEmployeeId card, ConnectionName connection) {
        long version = register.find(customer, List.of(card)).get(0).version();
        return savedCards.standings(customer, card, version).stream()
                .filter(standing -> standing.connection().equals(connection))
                .findFirst();
    }
}
