// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.testkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.host.HrEmployee;
import org.lonebro.api.host.HrRegister;
import org.lonebro.api.host.HrRoster;
import org.lonebro.api.host.HrWrite;
import org.lonebro.api.host.HrWriteOutcome;
import org.lonebro.api.host.RegisterException;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.EmploymentNumber;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PersonalIdentityNumber;
import org.lonebro.api.hr.SourceEmployee;

/** A register of one customer; each card commits for itself. */
public final class MemoryRegister implements HrRegister, HrRoster {
    private final Fuse fuse;
    private final Map<HrEmployeeId, HrEmployee> cards = new TreeMap<>();
    private int writes;
    private int lookUps;
    private int failures;
    private @Nullable String refuses;
    private Runnable onWrite = () -> {};

    public MemoryRegister(Fuse fuse) {
        this.fuse = fuse;
    }

    /** A person works at the card in HR, past us. */
    public HrEmployeeId edit(@Nullable HrEmployeeId known, FieldValues values) {
        HrEmployeeId id = known == null ? new HrEmployeeId("hr-" + (cards.size() + 1)) : known;
        put(id, values);
        return id;
    }

    public void remove(HrEmployeeId id) {
        cards.remove(id);
    }

    public void failNext(int calls) {
        failures = calls;
    }

    /** The host's own rules forbid this employment number. */
    public void refuse(String number) {
        refuses = number;
    }

    /** Happens once, after the next batch is written. */
    public void onWrite(Runnable action) {
        onWrite = action;
    }

    public int writes() {
        return writes;
    }

    public int lookUps() {
        return lookUps;
    }

    public List<HrEmployee> cards() {
        return List.copyOf(cards.values());
    }

    public Optional<HrEmployee> withNumber(String number) {
        return cards.values().stream()
                .filter(card -> number.equals(card.employee().get(EmployeeField.EMPLOYMENT_NUMBER)))
                .findFirst();
    }

    private void reach() {
        fuse.step();
        lookUps++;
        if (failures > 0) {
            failures--;
            throw new RegisterException("The register is away", new IllegalStateException());
        }
    }

    @Override
    public List<HrEmployee> find(CustomerKey customer, Collection<HrEmployeeId> ids) {
        reach();
        return cards.values().stream().filter(card -> ids.contains(card.id())).toList();
    }

    @Override
    public List<HrEmployee> findByNumber(CustomerKey customer, Collection<EmploymentNumber> numbers) {
        return by(EmployeeField.EMPLOYMENT_NUMBER, numbers, EmploymentNumber::text);
    }

    @Override
    public List<HrEmployee> findByIdentity(CustomerKey customer, Collection<PersonalIdentityNumber> identityNumbers) {
        return by(EmployeeField.IDENTITY_NUMBER, identityNumbers, PersonalIdentityNumber::twelveDigits);
    }

    @Override
    public List<HrEmployee> cards(CustomerKey customer, Optional<HrEmployeeId> after, int atMost) {
        reach();
        return cards.values().stream()
                .filter(card -> after.isEmpty()
                        || card.id().text().compareTo(after.get().text()) > 0)
                .limit(atMost)
                .toList();
    }

    @Override
    public List<CardVersion> versions(CustomerKey customer, Optional<HrEmployeeId> after, int atMost) {
        return cards(customer, after, atMost).stream()
                .map(card -> new CardVersion(card.id(), card.version()))
                .toList();
    }

    private <K> List<HrEmployee> by(EmployeeField field, Collection<K> keys, Function<K, String> text) {
        reach();
        List<String> wanted = keys.stream().map(text).toList();
        return cards.values().stream()
                .filter(card -> card.employee().get(field) != null
                        && wanted.contains(card.employee().get(field)))
                .toList();
    }

    @Override
    public List<HrWriteOutcome> write(CustomerKey customer, List<HrWrite> batch) {
        reach();
        List<HrWriteOutcome> outcomes = new ArrayList<>();
        for (HrWrite write : batch) {
            outcomes.add(write instanceof HrWrite.Update update ? update(update) : create((HrWrite.Create) write));
            fuse.step();
        }
        Runnable action = onWrite;
        onWrite = () -> {};
        action.run();
        return outcomes;
    }

    private HrWriteOutcome create(HrWrite.Create create) {
        String number = create.employee().get(EmployeeField.EMPLOYMENT_NUMBER);
        if (number != null && number.equals(refuses)) {
            return new HrWriteOutcome.Refused("the number series is closed");
        }
        Optional<HrEmployee> existing = number == null ? Optional.empty() : withNumber(number);
        if (existing.isPresent()) {
            return new HrWriteOutcome.Exists(existing.get().id());
        }
        writes++;
        HrEmployeeId id = new HrEmployeeId("hr-" + (cards.size() + 1));
        return put(id, create.employee().values());
    }

    private HrWriteOutcome update(HrWrite.Update update) {
        HrEmployee card = cards.get(update.id());
        if (card == null) {
            return new HrWriteOutcome.Gone();
        }
        if (card.version() != update.expectedVersion()) {
            return new HrWriteOutcome.Outdated();
        }
        writes++;
        FieldValues.Builder values = card.employee().asWritten().with();
        update.changed().forEach(field -> values.set(field, update.employee().get(field)));
        return put(update.id(), values.build());
    }

    private HrWriteOutcome.Written put(HrEmployeeId id, FieldValues values) {
        HrEmployee before = cards.get(id);
        long version = before == null ? 1 : before.version() + 1;
        SourceEmployee written = new SourceEmployee(values, EnumSet.allOf(EmployeeField.class));
        cards.put(id, new HrEmployee(id, version, written));
        return new HrWriteOutcome.Written(id, version);
    }
}
