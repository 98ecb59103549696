// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.running;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lonebro.api.store.AuditTrail.Act;
import org.lonebro.api.store.RunStore;
import org.lonebro.api.store.StoreException;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.Flow;
import org.lonebro.api.sync.RunScope;
import org.lonebro.api.sync.SyncRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes up runs that were broken off, as soon as both sides of their connection are here. */
final class BrokenOffRuns {
    private static final Logger LOG = LoggerFactory.getLogger(BrokenOffRuns.class);
    private static final Duration TO_LET_ALL_COME = Duration.ofMillis(200);
    private static final Duration STORE_AWAY = Duration.ofSeconds(10);

    private final RunStore runs;
    private final Counterparts counterparts;
    private final RunBook book;
    private final Standings standings;
    private final WorkFloor floor;
    private final RunWorker worker;
    private final Later later;
    private final Set<ConnectionName> appeared = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean armed = new AtomicBoolean();

    BrokenOffRuns(
            RunStore runs,
            Counterparts counterparts,
            RunBook book,
            Standings standings,
            WorkFloor floor,
            RunWorker worker,
            Later later) {
        this.runs = runs;
        this.counterparts = counterparts;
        this.book = book;
        this.standings = standings;
        this.floor = floor;
        this.worker = worker;
        this.later = later;
    }

    /** Many connections come at once when a platform starts: they are looked after together. */
    void lookSoon() {
        if (armed.compareAndSet(false, true)) {
            later.after(TO_LET_ALL_COME, this::look);
        }
    }

    void appeared(ConnectionName connection) {
        appeared.add(connection);
        lookSoon();
    }

    private void look() {
        armed.set(false);
        try {
            for (ConnectionName connection : appeared) {
                // A run may have been quicker than this look and have found the new credentials refused.
                if (!worker.refused(connection)) {
                    standings.appeared(connection);
                }
                appeared.remove(connection);
            }
            runs.inWork().forEach(this::takeUp);
        } catch (StoreException away) {
            LOG.debug("Broken-off runs cannot be looked for yet", Trace.of(away));
            if (armed.compareAndSet(false, true)) {
                later.after(STORE_AWAY, this::look);
            }
        }
    }

    private boolean sends(SyncRun run) {
        if (run.scope() instanceof RunScope.WrittenBy undone) {
            return runs.find(undone.run()).filter(this::sends).isPresent();
        }
        return run.flow() == Flow.EXPORT;
    }

    private void takeUp(SyncRun run) {
        if (counterparts.lacking(run.connection()).isPresent()
                || (sends(run) && counterparts.writers().find(run.connection()).isEmpty())) {
            return;
        }
        Optional<RunInWork> claimed = floor.claim(run.connection());
        if (claimed.isEmpty()) {
            return;
        }
        RunInWork work = claimed.get();
        try {
            SyncRun now = book.known(run.id());
            if (now.state().ended() || now.state().waiting()) {
                floor.leave(work);
                return;
            }
            work.stands(now);
            book.audit(now, now.startedBy(), Act.RESUMED);
        } catch (StoreException away) {
            floor.leave(work);
            throw away;
        }
        worker.begin(work);
    }
}
