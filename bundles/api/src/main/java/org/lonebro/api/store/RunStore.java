// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.store;

import java.util.List;
import java.util.Optional;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.Flow;
import org.lonebro.api.sync.RunId;
import org.lonebro.api.sync.RunMode;
import org.lonebro.api.sync.RunScope;
import org.lonebro.api.sync.RunState;
import org.lonebro.api.sync.RunTrigger;
import org.lonebro.api.sync.SyncRun;
import org.osgi.annotation.versioning.ProviderType;

/** Runs. Throws {@link StoreException}. */
@ProviderType
public interface RunStore {
    /**
     * Opens a run in state PLANNING, unless the connection has one in PLANNING or APPLYING (a constraint of the database: also
     * true for two nodes).
     *
     * @return empty if it has
     */
    Optional<SyncRun> open(
            ConnectionName connection, Flow flow, RunScope scope, RunMode mode, RunTrigger trigger, Actor actor);

    /**
     * Stores the run as given, if it still is in the expected state.
     *
     * @return whether it was
     */
    boolean update(SyncRun run, RunState expected);

    Optional<SyncRun> find(RunId run);

    /** The newest first. */
    List<SyncRun> newest(ConnectionName connection, int atMost);

    /** Runs in PLANNING or APPLYING: after a start, those that were broken off. */
    List<SyncRun> inWork();

    /** Runs of the connection that wait for a person. */
    List<SyncRun> waiting(ConnectionName connection);

    /** The newest run of the flow that ended SUCCEEDED or PARTIAL. */
    Optional<SyncRun> lastGood(ConnectionName connection, Flow flow);
}
