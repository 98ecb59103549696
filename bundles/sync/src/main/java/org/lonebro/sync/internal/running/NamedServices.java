// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.running;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.lonebro.api.sync.ConnectionName;

/** Services of one kind, one a connection; they come and go while others look. */
public final class NamedServices<T> {
    private final Map<ConnectionName, T> services = new ConcurrentHashMap<>();

    /** A newer one takes the place of an older. */
    public void add(ConnectionName connection, T service) {
        services.put(connection, service);
    }

    /** An older one that goes after its successor came leaves that alone. */
    public void remove(ConnectionName connection, T service) {
        services.remove(connection, service);
    }

    public Optional<T> find(ConnectionName connection) {
        return Optional.ofNullable(services.get(connection));
    }

    public Set<ConnectionName> names() {
        return new TreeSet<>(services.keySet());
    }
}
