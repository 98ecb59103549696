// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.reading;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.connector.RecordPageSink;
import org.lonebro.api.connector.SourceRecord;
import org.lonebro.api.connector.StopSignal;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.ProbeReport;
import org.lonebro.api.sync.ReadReceipt;
import org.lonebro.kontek.internal.http.Answer;
import org.lonebro.kontek.internal.http.AnswerBuffers;
import org.lonebro.kontek.internal.http.KontekAddresses;
import org.lonebro.kontek.internal.http.KontekCalls;
import org.lonebro.kontek.internal.json.BrokenJsonException;
import org.lonebro.kontek.internal.json.KontekEmployeeTranslator;
import org.lonebro.kontek.internal.json.KontekRecord;
import org.lonebro.kontek.internal.json.PageScanner;
import org.lonebro.kontek.internal.json.ScannedPage;
import org.lonebro.kontek.internal.settings.CallLimits;
import org.lonebro.kontek.internal.settings.KontekSettings;

/** The company's people in Kontek. */
public final class KontekRegister {
    private final KontekSettings settings;
    private final OkHttpClient client;
    private final KontekCalls calls;
    private final KontekAddresses addresses;
    private final CompanyCheck company;
    private final Executor executor;
    private final PageScanner scanner;
    private final KontekEmployeeTranslator translator;
    private final String noPersonPrefix;
    private final AnswerBuffers buffers = new AnswerBuffers();
    private final TotalTrust trust = new TotalTrust();

    public KontekRegister(
            KontekSettings settings,
            OkHttpClient client,
            KontekCalls calls,
            KontekAddresses addresses,
            CompanyCheck company,
            Executor executor) {
        this.settings = settings;
        this.client = client;
        this.calls = calls;
        this.addresses = addresses;
        this.company = company;
        this.executor = executor;
        this.scanner = new PageScanner(settings.wire());
        this.translator = new KontekEmployeeTranslator(settings.wire());
        this.noPersonPrefix = settings.wire().line("employee.noPersonPrefix");
    }

    public ProbeReport probe() {
        try {
            String name = company.check();
            ScannedPage page = pages().fetch(1, settings.limits().pageSize());
            List<SourceRecord> people = new Tally(translator, noPersonPrefix).count(page);
            Long total = page.total() == ScannedPage.UNKNOWN ? null : Long.valueOf(page.total());
            return new ProbeReport.Works(name, total, people.size());
        } catch (ConnectorException e) {
            return new ProbeReport.Fails(e.reason());
        }
    }

    public ReadReceipt read(RecordPageSink sink, StopSignal stop) throws ConnectorException {
        Tally tally = new Tally(translator, noPersonPrefix);
        CallLimits limits = settings.limits();
        RegisterReading reading =
                new RegisterReading(pages(), executor, limits.pageSize(), limits.pagesInFlight(), tally, trust);
        try {
            return reading.read(company, sink, stop);
        } catch (ConnectorException e) {
            // What a closed connection cancelled was not cancelled by a person.
            calls.requireOpen();
            throw e;
        }
    }

    public Optional<SourceRecord> find(PayrollEmployeeId employee) throws ConnectorException {
        if (isNoPerson(employee.text())) {
            return Optional.empty();
        }
        Answer answer = calls.get(addresses.person(employee), employee.text(), buffers, this);
        if (!answer.found()) {
            if (answer.json()) {
                return Optional.empty();
            }
            throw ConnectorException.lasting(Reason.of(ReasonCode.ADDRESS_WRONG, addresses.place()), null);
        }
        // A record is often kept for a while, so it does not keep a page's buffer.
        byte[] own = Arrays.copyOf(answer.body(), answer.length());
        buffers.giveBack(answer.body());
        return Optional.of(record(employee, own));
    }

    /** The one record an answer is; it must be that employee's. */
    public SourceRecord record(PayrollEmployeeId employee, byte[] answer) throws ConnectorException {
        ScannedPage single = single(answer, employee);
        if (!employee.text().equals(single.id(0))) {
            throw broken(employee, null);
        }
        return new KontekRecord(employee.text(), single, 0, translator);
    }

    /** Whether the key is one of a record that is no person. */
    public boolean isNoPerson(String id) {
        return !noPersonPrefix.isEmpty() && id.startsWith(noPersonPrefix);
    }

    private ScannedPage single(byte[] answer, PayrollEmployeeId employee) throws ConnectorException {
        try {
            return scanner.single(answer, answer.length);
        } catch (BrokenJsonException e) {
            throw broken(employee, e);
        }
    }

    private static ConnectorException broken(PayrollEmployeeId employee, @Nullable BrokenJsonException cause) {
        Reason reason = Reason.of(ReasonCode.ANSWER_BROKEN, employee.text());
        return ConnectorException.passing(reason, Duration.ofMinutes(5), cause);
    }

    private HttpPages pages() {
        return new HttpPages(client, calls, addresses, scanner);
    }
}
