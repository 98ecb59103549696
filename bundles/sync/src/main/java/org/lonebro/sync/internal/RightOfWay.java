// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal;

import org.lonebro.api.hr.CustomerKey;

/**
 * What runs and deliveries share so that they do not get in each other's way.
 *
 * @param cards who works on which card
 * @param registers the turns in which the customers of the HR register are written
 */
public record RightOfWay(CardsInHand cards, Turns<CustomerKey> registers) {
    public RightOfWay() {
        this(new CardsInHand(), new Turns<>());
    }
}
