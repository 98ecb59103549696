// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.control;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lonebro.simulator.call.Calls;
import org.lonebro.simulator.call.Notification;
import org.lonebro.simulator.fault.FaultScript;
import org.lonebro.simulator.internal.register.ImportQueue;

/** What the control pages may do with a running simulator. */
public interface Steering {
    URI baseUri();

    URI controlUri();

    String companyId();

    FaultScript faults();

    Calls records();

    List<Notification> notifications();

    void clearNotifications();

    ImportQueue importQueue();

    int size();

    Optional<Map<String, Object>> employee(String id);

    void change(String id, Consumer<Map<String, Object>> change);

    void add(Map<String, ?> employee);

    boolean remove(String id);

    void people(long seed, int count);
}
