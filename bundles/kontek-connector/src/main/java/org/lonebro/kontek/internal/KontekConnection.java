// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.lonebro.api.connector.ConnectionProbe;
import org.lonebro.api.connector.ConnectionSettings;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.connector.EmployeeReader;
import org.lonebro.api.connector.EmployeeWriter;
import org.lonebro.api.connector.PayrollConnection;
import org.lonebro.api.connector.PayrollWriteOutcome;
import org.lonebro.api.connector.RecordPageSink;
import org.lonebro.api.connector.SourceRecord;
import org.lonebro.api.connector.StopSignal;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.sync.ProbeReport;
import org.lonebro.api.sync.ReadReceipt;
import org.lonebro.kontek.internal.http.KontekAddresses;
import org.lonebro.kontek.internal.http.KontekCalls;
import org.lonebro.kontek.internal.http.RetryRule;
import org.lonebro.kontek.internal.http.Surroundings;
import org.lonebro.kontek.internal.reading.FetchThreads;
import org.lonebro.kontek.internal.reading.KontekCompany;
import org.lonebro.kontek.internal.reading.KontekRegister;
import org.lonebro.kontek.internal.settings.CallLimits;
import org.lonebro.kontek.internal.settings.KontekSettings;
import org.lonebro.kontek.internal.writing.KontekWriter;

/** A way to one company in Kontek. Usable without OSGi; safe for use by several threads; sends nothing by itself. */
public final class KontekConnection
        implements PayrollConnection, ConnectionProbe, EmployeeReader, EmployeeWriter, AutoCloseable {
    private final KontekSettings settings;
    private final OkHttpClient client;
    private final KontekCalls calls;
    private final FetchThreads threads;
    private final KontekRegister register;
    private final KontekWriter writer;
    private final CountDownLatch closing;

    /** A connection that lives by the machine's time. */
    public KontekConnection(KontekSettings settings) {
        this(settings, new CountDownLatch(1));
    }

    private KontekConnection(KontekSettings settings, CountDownLatch closing) {
        // A wait ends at once when the connection is closed.
        this(
                settings,
                new Surroundings(
                        Clock.systemUTC(),
                        System::nanoTime,
                        wait -> closing.await(wait.toNanos(), TimeUnit.NANOSECONDS),
                        RetryRule.standard()),
                closing);
    }

    /** A connection that lives by the given time. */
    public KontekConnection(KontekSettings settings, Surroundings surroundings) {
        this(settings, surroundings, new CountDownLatch(1));
    }

    private KontekConnection(KontekSettings settings, Surroundings surroundings, CountDownLatch closing) {
        this.settings = settings;
        this.closing = closing;
        this.client = client(settings);
        this.calls = new KontekCalls(settings, client, surroundings);
        this.threads =
                new FetchThreads(settings.connection().name(), settings.limits().pagesInFlight());
        KontekAddresses addresses = new KontekAddresses(settings.url(), settings.companyId(), settings.wire());
        KontekCompany company = new KontekCompany(calls, addresses, settings);
        this.register = new KontekRegister(settings, client, calls, addresses, company, threads);
        this.writer = new KontekWriter(settings, calls, addresses, company, register, surroundings.clock());
    }

    private static OkHttpClient client(KontekSettings settings) {
        CallLimits limits = settings.limits();
        int idle = limits.pagesInFlight() + settings.connection().outgoing().sendsAtOnce() + 1;
        return new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(limits.connectTimeout())
                .readTimeout(limits.requestTimeout())
                .writeTimeout(limits.requestTimeout())
                .callTimeout(limits.requestTimeout())
                .connectionPool(new ConnectionPool(idle, 1, TimeUnit.MINUTES))
                .build();
    }

    @Override
    public ConnectionSettings settings() {
        return settings.connection();
    }

    @Override
    public ProbeReport probe() {
        return register.probe();
    }

    @Override
    public ReadReceipt read(RecordPageSink sink, StopSignal stop) throws ConnectorException {
        return register.read(sink, stop);
    }

    @Override
    public Optional<SourceRecord> find(PayrollEmployeeId employee) throws ConnectorException {
        return register.find(employee);
    }

    @Override
    public Admission admission() {
        return writer.admission();
    }

    @Override
    public Optional<Reason> cannotCreate() {
        return writer.cannotCreate();
    }

    @Override
    public PayrollWriteOutcome update(SourceRecord current, Employee target, Set<EmployeeField> changed)
            throws ConnectorException {
        return writer.update(current, target, changed);
    }

    @Override
    public PayrollWriteOutcome create(PayrollEmployeeId id, Employee employee) throws ConnectorException {
        return writer.create(id, employee);
    }

    /** Cancels what is under way; a read in work fails. Returns within seconds. */
    @Override
    public void close() {
        calls.close();
        closing.countDown();
        client.dispatcher().cancelAll();
        threads.stop(Duration.ofSeconds(2));
        client.connectionPool().evictAll();
    }

    @Override
    public String toString() {
        return "KontekConnection[" + settings.connection().name().text() + "]";
    }
}
