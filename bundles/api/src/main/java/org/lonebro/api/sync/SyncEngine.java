// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

import java.time.Duration;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Starts runs and lets a person decide about them. Safe for use by several threads; a started run works on the engine's own
 * threads. One run at a time per connection.
 */
@ProviderType
public interface SyncEngine {
    /** Asks the payroll system for the company and one page of people; writes nothing but the connection's state. */
    ProbeReport test(ConnectionName connection);

    /**
     * Starts a run and returns at once. In mode {@link RunMode#PREVIEW_FIRST} it ends its planning AWAITING_APPROVAL and
     * neither HR, payroll nor any link or agreed value has changed; an older plan that still waits is cancelled by it.
     *
     * @throws SyncRefusedException if the connection is unknown or has a run in work
     */
    RunId start(ConnectionName connection, RunMode mode, RunTrigger trigger, Actor actor);

    /**
     * Starts an export from HR to the payroll and returns at once; else as {@link #start}.
     *
     * @param scope {@link RunScope.Everybody}, {@link RunScope.These} or {@link RunScope.FailedOf} an export of this connection
     * @throws SyncRefusedException if the connection is unknown, cannot be written, or has a run in work
     */
    RunId startExport(ConnectionName connection, RunScope scope, RunMode mode, Actor actor);

    /**
     * Starts a run that takes back what another wrote, where nobody has touched the value since; the rest is listed with its
     * reason. It moves no agreed value towards what was undone: the difference stands as HR's own and no import repeats it.
     * Nobody is ever deleted: who was created stays and is listed. Undoing twice finds nothing left to do.
     *
     * @throws SyncRefusedException if the run is unknown, has not ended or wrote nothing, or the connection has a run in work
     */
    RunId startUndo(RunId run, RunMode mode, Actor actor);

    /**
     * Applies exactly the stored plan of a run that waits, whatever the guard said.
     *
     * @throws SyncRefusedException if the run is unknown or does not wait; so a repeat is refused
     */
    void approve(RunId run, Actor actor);

    /**
     * Cancels a run that waits; its plan is never applied.
     *
     * @throws SyncRefusedException if the run is unknown or does not wait
     */
    void reject(RunId run, Actor actor);

    /** Asks a run in work to stop after the current batch; what is recorded stays. A repeat does nothing. */
    void cancel(RunId run, Actor actor);

    /**
     * Waits until the run ended or waits for a person.
     *
     * @return the run as it then stands, or as it stands when the time is up
     */
    SyncRun await(RunId run, Duration atMost) throws InterruptedException;

    /** How far a run in work has come; empty if it is in work nowhere here. */
    Optional<RunProgress> progress(RunId run);
}
