// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.testkit;

import static org.lonebro.sync.internal.testkit.Bridge.ACME;
import static org.lonebro.sync.internal.testkit.Bridge.ANNA;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.host.CardStanding;
import org.lonebro.api.host.HrEmployee;
import org.lonebro.api.host.SavedCards.Receipt;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.Delivery;
import org.lonebro.sync.internal.Stores;
import org.lonebro.sync.internal.cards.CardEngine;

/** People linked by an import, and the post between HR and payroll. */
public final class CardPost {
    public static final CustomerKey CUSTOMER = new CustomerKey("acme-ab");
    private static final Duration START = Duration.ofSeconds(1);

    public final Bridge bridge = new Bridge();
    public final MovingTime time = new MovingTime();
    public final Stores stores = MemoryStores.over(bridge.ledger, time);
    public CardEngine engine = newEngine();

    public CardPost(int people) {
        bridge.rules.sends(
                EmployeeField.PHONE, EmployeeField.CITY, EmployeeField.BANK_ACCOUNT, EmployeeField.IDENTITY_NUMBER);
        bridge.payroll.killedBy(bridge.ledger.fuse);
        bridge.payroll.records().addAll(People.people(1, people));
        bridge.apply();
        begin();
    }

    private CardEngine newEngine() {
        return new CardEngine(stores, bridge.rules.rules(), bridge.sides, bridge.rightOfWay, time, time, () -> 1.0);
    }

    private void begin() {
        engine.changed(Set.of(ACME));
        time.pass(START);
    }

    /** A new process on the old stores. */
    public void restart() {
        bridge.ledger.fuse.mend();
        time.forget();
        engine = newEngine();
        begin();
    }

    /** Somebody changes the card in HR and nobody tells us. */
    public HrEmployee edit(int person, EmployeeField field, @Nullable String text) {
        HrEmployee before = card(person);
        FieldValues values =
                before.employee().asWritten().with().set(field, text).build();
        bridge.register.edit(before.id(), values);
        return card(person);
    }

    public Receipt tell(HrEmployee card, Actor by) {
        return engine.savedCards().saved(CUSTOMER, card.id(), card.version(), by);
    }

    /** Somebody saves the card as any user does; it is not delivered before time passes. */
    public Receipt save(int person, EmployeeField field, @Nullable String text) {
        return tell(edit(person, field, text), ANNA);
    }

    public HrEmployee card(int person) {
        return bridge.register.withNumber(Integer.toString(person)).orElseThrow();
    }

    public @Nullable String inPayroll(int person, EmployeeField field) {
        return bridge.payroll.record(Integer.toString(person)).orElseThrow().get(field);
    }

    public @Nullable String agreed(int person, EmployeeField field) {
        PayrollEmployeeId id = new PayrollEmployeeId(Integer.toString(person));
        return Objects.requireNonNull(stores.links().agreed(ACME, Set.of(id)).get(id))
                .get(field);
    }

    public List<Delivery> marks() {
        return stores.outbox().after(ACME, Optional.empty(), Integer.MAX_VALUE);
    }

    public CardStanding standing(int person) {
        HrEmployee card = card(person);
        return engine.savedCards()
                .standings(CUSTOMER, card.id(), card.version())
                .get(0);
    }
}
