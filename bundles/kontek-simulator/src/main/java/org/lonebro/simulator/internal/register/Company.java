// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.lonebro.simulator.internal.json.Json;

/** One company's register and what a write to it does, by version. */
public final class Company {
    private static final Pattern PERIOD_ID = Pattern.compile("\"id\":([0-9]{1,9})\\b");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    private final String id;
    private final LocalDate today;
    private final Notices notices;
    private final Queue queue = new Queue();
    // Above any id the invented people carry.
    private final AtomicInteger nextPeriod = new AtomicInteger(50_000_000);
    private volatile Register register;

    public Company(String id, List<byte[]> records, LocalDate today, Notices notices) {
        this.id = id;
        this.today = today;
        this.notices = notices;
        this.register = new Register(records);
    }

    public String id() {
        return id;
    }

    public Register register() {
        return register;
    }

    public Queue queue() {
        return queue;
    }

    /** Other people from now on. */
    public void replacePeople(List<byte[]> records) {
        queue.clear();
        register = new Register(records);
    }

    /** People who were kept over a restart; none of them leaves everything as it is. */
    public void takeUp(List<byte[]> kept) {
        if (kept.isEmpty()) {
            return;
        }
        kept.forEach(record -> PERIOD_ID
                .matcher(new String(record, StandardCharsets.UTF_8))
                .results()
                .mapToInt(match -> Integer.parseInt(match.group(1)))
                .forEach(used -> nextPeriod.accumulateAndGet(used + 1, Math::max)));
        register = new Register(kept);
    }

    /** A new employee; version 1 puts it in the queue. */
    public Outcome create(Dialect dialect, ObjectNode sent) {
        String wanted = sent.path(Members.ID).asText("");
        if (!ID.matcher(wanted).matches()) {
            return Outcome.Refused.of(Members.ID, "Anställningsnummer saknas eller är felaktigt");
        }
        return register.exclusively(() -> {
            if (register.find(wanted).isPresent()) {
                return new Outcome.IdTaken();
            }
            JsonNode template = sent.path(Members.INPUT_TEMPLATE);
            if (!dialect.queuesNew() && template.asText("").isBlank()) {
                return Outcome.Refused.of(Members.INPUT_TEMPLATE, "Inmatningsmall krävs");
            }
            ObjectNode blank = Json.object().put(Members.ID, wanted);
            ObjectNode next = Merge.fresh(dialect.understand(sent.deepCopy(), blank));
            List<Complaint> complaints = new ArrayList<>(Rules.check(next, blank, names(sent), today));
            missing(next, complaints);
            if (!complaints.isEmpty()) {
                return new Outcome.Refused(complaints);
            }
            if (dialect.queuesNew()) {
                return new Outcome.Queued(queue.add(next));
            }
            next.put(Members.STATUS, "Vilande");
            return save(next, changed(next, Merge.fresh(Json.object())));
        });
    }

    /** A person in Kontek takes a queued employee in, or sends it away. */
    public Outcome accept(long number) {
        return register.exclusively(() -> {
            Optional<ObjectNode> waiting = queue.take(number);
            if (waiting.isEmpty()) {
                return new Outcome.NoSuchEmployee();
            }
            ObjectNode next = waiting.get();
            if (register.find(next.path(Members.ID).asText()).isPresent()) {
                return new Outcome.IdTaken();
            }
            if (!next.path(Members.STATUS).isTextual()) {
                next.put(Members.STATUS, "Vilande");
            }
            return save(next, changed(next, Merge.fresh(Json.object())));
        });
    }

    /** An update by the rules of the version. */
    public Outcome update(Dialect dialect, String employeeId, ObjectNode sent) {
        return register.exclusively(() -> {
            Optional<byte[]> stored = register.find(employeeId);
            if (stored.isEmpty()) {
                return new Outcome.NoSuchEmployee();
            }
            if (!sent.path(Members.ID).asText(employeeId).equals(employeeId)) {
                return Outcome.Refused.of(Members.ID, "Anställningsnummer kan inte ändras");
            }
            ObjectNode before = Json.own(stored.get());
            Set<String> sentNames = names(sent);
            ObjectNode next = new Merge(dialect).merge(dialect.understand(sent.deepCopy(), before), before);
            List<Complaint> complaints = Rules.check(next, before, sentNames, today);
            if (!complaints.isEmpty()) {
                return new Outcome.Refused(complaints);
            }
            return write(next, before);
        });
    }

    /** What a person does in Kontek itself: nothing is checked, nobody is told. */
    public boolean edit(String employeeId, UnaryOperator<ObjectNode> edit) {
        return register.exclusively(() -> {
            Optional<byte[]> stored = register.find(employeeId);
            if (stored.isEmpty()) {
                return false;
            }
            ObjectNode next = Merge.idFirst(edit.apply(Json.own(stored.get())));
            String nextId = next.path(Members.ID).asText();
            requireId(nextId);
            if (!nextId.equals(employeeId)) {
                register.remove(employeeId);
            }
            register.put(Json.bytes(withPeriodIds(next)));
            return true;
        });
    }

    /** A person enters an employee in Kontek itself. */
    public void enter(ObjectNode employee) {
        ObjectNode next = Merge.idFirst(employee);
        requireId(next.path(Members.ID).asText());
        register.put(Json.bytes(withPeriodIds(next)));
    }

    public Outcome delete(String employeeId) {
        return register.remove(employeeId) ? new Outcome.Deleted() : new Outcome.NoSuchEmployee();
    }

    private Outcome write(ObjectNode next, ObjectNode before) {
        List<String> changed = changed(next, before);
        if (changed.contains(Members.CATEGORY) && bothSay(next, before)) {
            String left = new Recreation(today, this::nextPeriodId).apply(next, before, register);
            notices.tell(id, left, List.of(Members.ID));
        }
        return save(next, changed);
    }

    private static boolean bothSay(ObjectNode next, ObjectNode before) {
        return next.path(Members.CATEGORY).isTextual()
                && before.path(Members.CATEGORY).isTextual();
    }

    private Outcome save(ObjectNode next, List<String> changed) {
        register.put(Json.bytes(withPeriodIds(next)));
        notices.tell(id, next.path(Members.ID).asText(), changed);
        return new Outcome.Saved(next, changed);
    }

    private ObjectNode withPeriodIds(ObjectNode employee) {
        for (JsonNode period : employee.path(Members.PERIODS)) {
            if (period instanceof ObjectNode entry && !entry.hasNonNull(Members.ID)) {
                entry.put(Members.ID, nextPeriodId());
            }
        }
        return employee;
    }

    private int nextPeriodId() {
        return nextPeriod.getAndIncrement();
    }

    private static void missing(ObjectNode next, List<Complaint> complaints) {
        for (String name : List.of("firstName", "lastName")) {
            if (!next.hasNonNull(name)) {
                complaints.add(new Complaint(name, "Krävs"));
            }
        }
    }

    private static List<String> changed(ObjectNode next, ObjectNode before) {
        Set<String> all = new TreeSet<>(names(next));
        all.addAll(names(before));
        return all.stream().filter(name -> Rules.differs(name, next, before)).toList();
    }

    private static Set<String> names(ObjectNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static void requireId(String wanted) {
        if (!ID.matcher(wanted).matches()) {
            throw new IllegalArgumentException("An id of letters, digits, - and _ is needed");
        }
    }
}
