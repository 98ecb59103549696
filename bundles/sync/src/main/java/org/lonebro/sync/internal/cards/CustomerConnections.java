// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.cards;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.api.sync.ConnectionName;

/** Which connections of each customer send saved cards; asked for every saved card. Safe for use by several threads. */
final class CustomerConnections {
    private final Map<ConnectionName, CustomerKey> customers = new HashMap<>();
    private final Map<CustomerKey, Set<ConnectionName>> names = new HashMap<>();

    /** Takes the place of what was known under the name. */
    synchronized void add(ConnectionName connection, CustomerKey customer) {
        remove(connection);
        customers.put(connection, customer);
        names.computeIfAbsent(customer, first -> new TreeSet<>()).add(connection);
    }

    synchronized void remove(ConnectionName connection) {
        CustomerKey customer = customers.remove(connection);
        if (customer == null) {
            return;
        }
        Set<ConnectionName> left = names.getOrDefault(customer, Set.of());
        left.remove(connection);
        if (left.isEmpty()) {
            names.remove(customer);
        }
    }

    /** In order of their names. */
    synchronized List<ConnectionName> of(CustomerKey customer) {
        return List.copyOf(names.getOrDefault(customer, Set.of()));
    }
}
