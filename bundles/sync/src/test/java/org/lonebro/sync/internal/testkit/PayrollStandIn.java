// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.testkit;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.connector.ConnectionProbe;
import org.lonebro.api.connector.ConnectionSettings;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.connector.EmployeeReader;
import org.lonebro.api.connector.PayrollConnection;
import org.lonebro.api.connector.RecordPage;
import org.lonebro.api.connector.RecordPageSink;
import org.lonebro.api.connector.SourceRecord;
import org.lonebro.api.connector.StopSignal;
import org.lonebro.api.connector.UnreadableRecordException;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.hr.SourceEmployee;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.ProbeReport;
import org.lonebro.api.sync.ReadReceipt;

/** A payroll system in memory with a list of records, faults on demand. */
public final class PayrollStandIn implements PayrollConnection, EmployeeReader, ConnectionProbe {
    private static final String UNREADABLE = "unreadable";

    private final ConnectionSettings settings;
    private final List<FieldValues> records = new ArrayList<>();
    private int pageSize = 3;
    private int reads;
    private final AtomicInteger parsed = new AtomicInteger();
    private volatile int openPage;
    private ReadReceipt.Proof proof = ReadReceipt.Proof.TOTAL_REACHED;
    private @Nullable ConnectorException fault;
    private int faultAfterPages;
    private Runnable betweenPages = () -> {};

    public PayrollStandIn(ConnectionSettings settings) {
        this.settings = settings;
    }

    public List<FieldValues> records() {
        return records;
    }

    public void pageSize(int people) {
        pageSize = people;
    }

    public void unproven() {
        proof = ReadReceipt.Proof.NONE;
    }

    public void failAfter(int pages, ConnectorException with) {
        faultAfterPages = pages;
        fault = with;
    }

    public void works() {
        fault = null;
    }

    public void betweenPages(Runnable action) {
        betweenPages = action;
    }

    /** How often somebody asked for everybody. */
    public int reads() {
        return reads;
    }

    /** How many records were looked into. */
    public int parsed() {
        return parsed.get();
    }

    @Override
    public ConnectionSettings settings() {
        return settings;
    }

    @Override
    public ReadReceipt read(RecordPageSink sink, StopSignal stop) throws ConnectorException {
        reads++;
        Set<PayrollEmployeeId> people = new HashSet<>();
        int pages = 0;
        for (int from = 0; from < records.size(); from += pageSize) {
            if (stop.stopped()) {
                throw ConnectorException.lasting(Reason.of(ReasonCode.CANCELLED), null);
            }
            failIfDue(pages);
            int pageNumber = ++pages;
            List<SourceRecord> page = records.subList(from, Math.min(records.size(), from + pageSize)).stream()
                    .<SourceRecord>map(values -> new Written(values, pageNumber))
                    .toList();
            page.forEach(each -> people.add(each.id()));
            openPage = pageNumber;
            sink.page(new RecordPage(pageNumber, (long) records.size(), page));
            openPage = 0;
            betweenPages.run();
        }
        failIfDue(pages);
        return new ReadReceipt(pages, (long) records.size(), people.size(), records.size() - people.size(), 0, proof);
    }

    private void failIfDue(int pages) throws ConnectorException {
        if (fault != null && pages >= faultAfterPages) {
            throw fault;
        }
    }

    @Override
    public Optional<SourceRecord> find(PayrollEmployeeId employee) throws ConnectorException {
        failIfDue(0);
        return records.stream()
                .<SourceRecord>map(values -> new Written(values, 0))
                .filter(record -> record.id().equals(employee))
                .findFirst();
    }

    @Override
    public ProbeReport probe() {
        if (fault != null) {
            return new ProbeReport.Fails(fault.reason());
        }
        return new ProbeReport.Works("Testbolaget AB", (long) records.size(), Math.min(pageSize, records.size()));
    }

    private final class Written implements SourceRecord {
        private final FieldValues values;
        private final int page;

        Written(FieldValues values, int page) {
            this.values = values;
            this.page = page;
        }

        @Override
        public PayrollEmployeeId id() {
            String number = values.get(EmployeeField.EMPLOYMENT_NUMBER);
            return new PayrollEmployeeId(number == null ? "?" : number);
        }

        @Override
        public ByteBuffer bytes() {
            return ByteBuffer.wrap(values.toBytes());
        }

        @Override
        public SourceEmployee read() {
            parsed.incrementAndGet();
            if (page != openPage) {
                throw new IllegalStateException("A record is valid no longer than its page");
            }
            if (UNREADABLE.equals(values.get(EmployeeField.LAST_NAME))) {
                throw new UnreadableRecordException(Reason.of(ReasonCode.RECORD_UNREADABLE, "lastName"));
            }
            return new SourceEmployee(values, EnumSet.allOf(EmployeeField.class));
        }
    }
}
