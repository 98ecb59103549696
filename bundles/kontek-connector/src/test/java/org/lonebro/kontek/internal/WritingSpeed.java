// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.lonebro.api.connector.AccountProtection;
import org.lonebro.api.connector.ConnectionSettings;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.connector.OutgoingSettings;
import org.lonebro.api.connector.SourceRecord;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.kontek.internal.settings.CallLimits;
import org.lonebro.kontek.internal.settings.KontekSettings;
import org.lonebro.kontek.internal.testkit.Targets;
import org.lonebro.kontek.internal.testkit.TestSettings;
import org.lonebro.simulator.KontekSimulator;
import org.lonebro.simulator.fault.Fault;
import org.lonebro.simulator.fault.FaultRule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How fast people are read and written, measured by hand: {@code main} with people, connections, limit of calls a second or 0. */
final class WritingSpeed {
    private static final Logger LOG = LoggerFactory.getLogger(WritingSpeed.class);
    private static final int DELAY_MILLIS = 30;

    private WritingSpeed() {}

    public static void main(String[] arguments) throws Exception {
        int people = Integer.parseInt(arguments[0]);
        int connections = Integer.parseInt(arguments[1]);
        int limit = Integer.parseInt(arguments[2]);
        try (KontekSimulator kontek = KontekSimulator.builder()
                        .employees(people)
                        .delayMillis(DELAY_MILLIS)
                        .start();
                KontekConnection connection = new KontekConnection(settings(kontek, connections))) {
            connection.probe();
            if (limit > 0) {
                kontek.faults().add(FaultRule.of(Fault.RATE_LIMIT).amount(limit));
            }
            kontek.records().clear();
            long start = System.nanoTime();
            send(connection, people, connections);
            double seconds = (System.nanoTime() - start) / 1e9;
            report(kontek, connections, limit, seconds);
        }
    }

    private static KontekSettings settings(KontekSimulator kontek, int connections) {
        CallLimits limits = new CallLimits(500, 3, Duration.ofSeconds(5), Duration.ofSeconds(60), 0, 16);
        KontekSettings plain = TestSettings.of(kontek).limits(limits).build();
        ConnectionSettings standard = plain.connection();
        OutgoingSettings outgoing =
                new OutgoingSettings(List.of(), AccountProtection.standard(), Optional.empty(), connections);
        return new KontekSettings(
                new ConnectionSettings(
                        standard.name(), standard.customer(), standard.profile(), standard.limits(), outgoing),
                plain.url(),
                plain.companyId(),
                plain.credentials(),
                plain.limits(),
                plain.wire());
    }

    private static void send(KontekConnection connection, int people, int connections) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            Thread thread = new Thread(() -> {
                for (int nth = next.getAndIncrement(); nth < people; nth = next.getAndIncrement()) {
                    sendOne(connection, new PayrollEmployeeId(Integer.toString(1001 + nth)));
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void sendOne(KontekConnection connection, PayrollEmployeeId id) {
        Targets street = Targets.of(EmployeeField.STREET, "Nya gatan 7");
        try {
            SourceRecord current = connection.find(id).orElseThrow();
            connection.update(current, street.employee(), street.fields());
        } catch (ConnectorException e) {
            LOG.warn("person={} reason={}", id.text(), e.reason());
        }
    }

    private static void report(KontekSimulator kontek, int connections, int limit, double seconds) {
        long calls = kontek.records().all().size();
        long refused = kontek.records().all().stream()
                .filter(call -> call.status() == 429)
                .count();
        double ideal = limit > 0 ? limit : connections * 1_000.0 / DELAY_MILLIS;
        LOG.warn(
                "connections={} limit={} puts={} seconds={} share={} refused={}",
                connections,
                limit,
                kontek.records().count("PUT"),
                seconds,
                (calls - refused) / seconds / ideal,
                refused / (double) calls);
    }
}
