// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.running;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.sync.RunCounts;
import org.lonebro.api.sync.SyncRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The two lines a run writes in the log. */
final class RunLog {
    private static final Logger LOG = LoggerFactory.getLogger("org.lonebro.sync.run");

    private RunLog() {}

    static void started(SyncRun run) {
        LOG.info(
                "run=started id={} connection={} flow={} mode={} trigger={}",
                run.id().number(),
                run.connection().text(),
                run.flow(),
                run.mode(),
                run.trigger());
    }

    static void ended(SyncRun run) {
        RunCounts counts = run.counts();
        LOG.info(
                "run=ended id={} connection={} state={} read={} unchanged={} new={} changed={} ended={} linked={}"
                        + " missing={} back={} cases={} rejected={} applied={} failed={} why={} ms={}",
                run.id().number(),
                run.connection().text(),
                run.state(),
                counts.read(),
                counts.unchanged(),
                counts.creates(),
                counts.updates(),
                counts.ends(),
                counts.links(),
                counts.missing(),
                counts.back(),
                counts.cases(),
                counts.rejects(),
                counts.applied(),
                counts.failed(),
                run.reasons().isEmpty() ? "-" : run.reasons().get(0).code(),
                millis(run.startedAt(), run.endedAt()));
    }

    static void waits(SyncRun run) {
        LOG.debug(
                "run=waits id={} connection={} state={}",
                run.id().number(),
                run.connection().text(),
                run.state());
    }

    private static long millis(Instant from, @Nullable Instant to) {
        return to == null ? 0 : Duration.between(from, to).toMillis();
    }
}
