// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.cards;

import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.host.HrEmployee;
import org.lonebro.api.store.EmployeeLink;
import org.lonebro.api.sync.Delivery;
import org.lonebro.sync.internal.Scope;
import org.lonebro.sync.internal.running.Counterparts.Sides;

/** Sends what differs of one linked person. */
interface CardSending {
    Delivered send(Delivery delivery, EmployeeLink link, HrEmployee card, Sides sides, Scope scope)
            throws ConnectorException;
}
