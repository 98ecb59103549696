// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.running;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.RunId;

/** The runs this engine works on, at most one a connection. */
final class WorkFloor {
    private final Map<ConnectionName, RunInWork> inWork = new ConcurrentHashMap<>();

    /** Empty if the connection has a run in work here. */
    Optional<RunInWork> claim(ConnectionName connection) {
        RunInWork work = new RunInWork(connection);
        return inWork.putIfAbsent(connection, work) == null ? Optional.of(work) : Optional.empty();
    }

    void leave(RunInWork work) {
        inWork.remove(work.connection(), work);
        work.leave();
    }

    Optional<RunInWork> find(RunId run) {
        return inWork.values().stream().filter(work -> work.concerns(run)).findFirst();
    }

    Collection<RunInWork> all() {
        return inWork.values();
    }
}
