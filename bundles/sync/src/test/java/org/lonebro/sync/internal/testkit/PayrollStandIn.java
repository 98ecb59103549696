// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.testkit;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.connector.ConnectionProbe;
import org.lonebro.api.connector.ConnectionSettings;
import org.lonebro.api.connector.ConnectorException;
import org.lonebro.api.connector.EmployeeReader;
import org.lonebro.api.connector.EmployeeWriter;
import org.lonebro.api.connector.PayrollConnection;
import org.lonebro.api.connector.PayrollWriteOutcome;
import org.lonebro.api.connector.RecordPage;
import org.lonebro.api.connector.RecordPageSink;
import org.lonebro.api.connector.SourceRecord;
import org.lonebro.api.connector.StopSignal;
import org.lonebro.api.connector.UnreadableRecordException;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.hr.SourceEmployee;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.ProbeReport;
import org.lonebro.api.sync.ReadReceipt;

/** A payroll system in memory with a list of records that leaves untouched what a change does not name; faults on demand. */
public final class PayrollStandIn implements PayrollConnection, EmployeeReader, EmployeeWriter, ConnectionProbe {
    private static final int NO_PAGE = -1;
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
    private Fuse fuse = new Fuse();
    private int finds;
    private int puts;
    private int posts;
    private final Deque<PayrollWriteOutcome> answers = new ArrayDeque<>();
    private @Nullable ConnectorException writeFault;
    private boolean answerLost;
    private boolean queues;
    private Optional<Reason> cannotCreate = Optional.empty();
    private UnaryOperator<FieldValues> onWrite = UnaryOperator.identity();

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
        writeFault = null;
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
    public synchronized Optional<SourceRecord> find(PayrollEmployeeId employee) throws ConnectorException {
        fuse.step();
        finds++;
        failIfDue(0);
        return placeOf(employee).map(place -> new Written(records.get(place)));
    }

    private Optional<Integer> placeOf(PayrollEmployeeId employee) {
        for (int place = 0; place < records.size(); place++) {
            if (new Written(records.get(place)).id().equals(employee)) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<Reason> cannotCreate() {
        return cannotCreate;
    }

    @Override
    public Admission admission() {
        return queues ? Admission.QUEUED : Admission.AT_ONCE;
    }

    @Override
    public synchronized PayrollWriteOutcome update(SourceRecord current, Employee target, Set<EmployeeField> changed)
            throws ConnectorException {
        fuse.step();
        failIfDue(0);
        puts++;
        if (writeFault != null && !answerLost) {
            throw writeFault;
        }
        if (!answers.isEmpty()) {
            return answers.remove();
        }
        Optional<Integer> place = placeOf(current.id());
        if (place.isEmpty()) {
            return new PayrollWriteOutcome.Gone();
        }
        FieldValues before = records.get(place.get());
        FieldValues.Builder after = before.with();
        changed.forEach(field -> after.set(field, target.get(field)));
        records.set(place.get(), onWrite.apply(after.build()));
        fuse.step();
        loseAnswer();
        return new PayrollWriteOutcome.Written(new Written(records.get(place.get())));
    }

    @Override
    public synchronized PayrollWriteOutcome create(PayrollEmployeeId id, Employee employee) throws ConnectorException {
        fuse.step();
        failIfDue(0);
        posts++;
        if (writeFault != null && !answerLost) {
            throw writeFault;
        }
        if (!answers.isEmpty()) {
            return answers.remove();
        }
        if (placeOf(id).isPresent()) {
            return new PayrollWriteOutcome.Taken();
        }
        if (queues) {
            loseAnswer();
            return new PayrollWriteOutcome.Queued();
        }
        records.add(onWrite.apply(
                employee.values().with().set(EmployeeField.STATUS, "DORMANT").build()));
        fuse.step();
        loseAnswer();
        return new PayrollWriteOutcome.Written(new Written(records.get(records.size() - 1)));
    }

    private void loseAnswer() throws ConnectorException {
        if (answerLost && writeFault != null) {
            ConnectorException lost = writeFault;
            writeFault = null;
            throw lost;
        }
    }

    /** The next write is answered so, and nothing is done. */
    public void answer(PayrollWriteOutcome outcome) {
        answers.add(outcome);
    }

    /** Nothing can be written until {@link #works()}. */
    public void refuseWrites(ConnectorException with) {
        writeFault = with;
        answerLost = false;
    }

    /** The next write is done and its answer is lost. */
    public void loseAnswer(ConnectorException with) {
        writeFault = with;
        answerLost = true;
    }

    public void queuesNewPeople() {
        queues = true;
    }

    public void cannotCreate(Reason why) {
        cannotCreate = Optional.of(why);
    }

    /** What the payroll makes of a record that is written. */
    public void onWrite(UnaryOperator<FieldValues> makes) {
        onWrite = makes;
    }

    public void killedBy(Fuse process) {
        fuse = process;
    }

    public int finds() {
        return finds;
    }

    public int puts() {
        return puts;
    }

    public int posts() {
        return posts;
    }

    public Optional<FieldValues> record(String number) {
        return placeOf(new PayrollEmployeeId(number)).map(records::get);
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

        Written(FieldValues values) {
            this(values, NO_PAGE);
        }

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
            if (page != NO_PAGE && page != openPage) {
                throw new IllegalStateException("A record is valid no longer than its page");
            }
            if (UNREADABLE.equals(values.get(EmployeeField.LAST_NAME))) {
                throw new UnreadableRecordException(Reason.of(ReasonCode.RECORD_UNREADABLE, "lastName"));
            }
            return new SourceEmployee(values, EnumSet.allOf(EmployeeField.class));
        }
    }
}
