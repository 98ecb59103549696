// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.host.CardStanding;
import org.lonebro.api.host.HrEmployee;
import org.lonebro.api.host.SavedCards;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.sync.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells Lönebro of saved cards and asks how they stand. Lönebro may be away at any time; the cards do not wait for it. */
public final class PayrollLine {
    private static final Logger LOG = LoggerFactory.getLogger(PayrollLine.class);

    private final CustomerKey customer;
    private final Supplier<@Nullable SavedCards> service;

    /** @param service gives null while it is away */
    public PayrollLine(CustomerKey customer, Supplier<@Nullable SavedCards> service) {
        this.customer = customer;
        this.service = service;
    }

    /** To be called once the card is stored. */
    void saved(HrEmployeeId card, long version, String user) {
        SavedCards savedCards = service.get();
        if (savedCards == null) {
            LOG.debug("card={} version={} outcome=NOBODY_LISTENS", card.text(), version);
            return;
        }
        SavedCards.Receipt receipt = savedCards.saved(customer, card, version, new Actor(user));
        LOG.debug("card={} version={} outcome={}", card.text(), version, receipt);
    }

    /** How the card stands, by connection; empty if that cannot be told just now. */
    Optional<List<CardStanding>> standings(HrEmployee card) {
        SavedCards savedCards = service.get();
        if (savedCards == null) {
            return Optional.of(List.of());
        }
        try {
            return Optional.of(savedCards.standings(customer, card.id(), card.version()));
        } catch (RuntimeException failed) {
            // A card can be read whatever state a neighbour is in.
            LOG.debug("card={} outcome=STANDING_UNKNOWN", card.id().text(), failed);
            return Optional.empty();
        }
    }
}
