// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.host.HrWrite;
import org.lonebro.api.host.HrWriteOutcome;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.api.hr.Employee;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.HrEmployeeId;

/**
 * One batch in one transaction: looks at all its cards with a few queries, judges each write alone, then stores what is
 * left with a few statements. Used once.
 */
final class BatchWriting {
    private final BatchLook look;
    private final NewCards newCards;
    private final CardChanges changes;

    BatchWriting(Connection connection, Dialect dialect, CustomerKey customer, Instant now) throws SQLException {
        this.look = new BatchLook(connection, dialect, customer);
        this.newCards = new NewCards(connection, dialect, customer, now);
        this.changes = new CardChanges(connection, dialect, now);
    }

    List<HrWriteOutcome> write(List<HrWrite> batch) throws SQLException {
        @Nullable HrWriteOutcome[] outcomes = new HrWriteOutcome[batch.size()];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = objection(batch.get(i));
        }
        look.at(stillOpen(batch, outcomes));
        newCards.reserve((int) stillOpen(batch, outcomes).stream()
                .filter(HrWrite.Create.class::isInstance)
                .count());
        for (int i = 0; i < outcomes.length; i++) {
            if (outcomes[i] == null) {
                outcomes[i] = judged(batch.get(i));
            }
        }
        newCards.store();
        changes.store();
        return Arrays.stream(outcomes).map(Objects::requireNonNull).toList();
    }

    private static List<HrWrite> stillOpen(List<HrWrite> batch, @Nullable HrWriteOutcome[] outcomes) {
        List<HrWrite> open = new ArrayList<>(outcomes.length);
        for (int i = 0; i < outcomes.length; i++) {
            if (outcomes[i] == null) {
                open.add(batch.get(i));
            }
        }
        return open;
    }

    private static @Nullable HrWriteOutcome objection(HrWrite write) {
        String objection;
        if (write instanceof HrWrite.Update update) {
            if (RowKey.of(update.id()).isEmpty()) {
                return new HrWriteOutcome.Gone();
            }
            objection = HouseRules.objection(update.employee(), update.changed());
        } else {
            HrWrite.Create create = (HrWrite.Create) write;
            objection = HouseRules.objection(create.employee(), CardReading.toldFields());
        }
        return objection == null ? null : new HrWriteOutcome.Refused(objection);
    }

    private HrWriteOutcome judged(HrWrite write) {
        return write instanceof HrWrite.Update update ? judged(update) : judged((HrWrite.Create) write);
    }

    private HrWriteOutcome judged(HrWrite.Create create) {
        String number = number(create.employee());
        Optional<Long> owner = look.ownerOf(number);
        if (owner.isPresent()) {
            return new HrWriteOutcome.Exists(id(owner.get()));
        }
        long key = newCards.add(create.employee());
        look.claim(number, key);
        return new HrWriteOutcome.Written(id(key), NewCards.FIRST_VERSION);
    }

    private HrWriteOutcome judged(HrWrite.Update update) {
        long key = RowKey.of(update.id()).orElseThrow();
        Optional<Long> version = look.versionOf(key);
        if (version.isEmpty()) {
            return new HrWriteOutcome.Gone();
        }
        if (version.get() != update.expectedVersion()) {
            return new HrWriteOutcome.Outdated();
        }
        if (update.changed().contains(EmployeeField.EMPLOYMENT_NUMBER)) {
            String number = number(update.employee());
            Optional<Long> owner = look.ownerOf(number).filter(other -> other != key);
            if (owner.isPresent()) {
                return new HrWriteOutcome.Exists(id(owner.get()));
            }
            look.claim(number, key);
        }
        changes.add(key, update);
        return new HrWriteOutcome.Written(update.id(), look.raiseVersionOf(key));
    }

    private static String number(Employee employee) {
        return Objects.requireNonNull(employee.get(EmployeeField.EMPLOYMENT_NUMBER));
    }

    private static HrEmployeeId id(long key) {
        return new HrEmployeeId(Long.toString(key));
    }
}
