// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.cases;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.AuditTrail.Act;
import org.lonebro.api.store.EmployeeLink;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.CaseDesk;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.PersonCase;
import org.lonebro.api.sync.SyncRefusedException;
import org.lonebro.sync.internal.Savers;
import org.lonebro.sync.internal.Stores;
import org.lonebro.sync.internal.cards.Deliveries;
import org.lonebro.sync.internal.running.Counterparts;

/**
 * Notes what people decide and asks for the deliveries that carry it out. A decision that is stored but was not asked for
 * because of a kill is found by the next look for missed calls.
 */
public final class CaseRulings implements CaseDesk {
    private static final int PIECE = 500;
    private static final Set<ReasonCode> ONE_WAY = EnumSet.of(
            ReasonCode.SALARY_WOULD_BE_LOST,
            ReasonCode.SALARY_UNDATED,
            ReasonCode.PERIOD_WOULD_BE_LOST,
            ReasonCode.FORM_CHANGED_IN_PLACE);

    private final Stores stores;
    private final Counterparts counterparts;
    private final Deliveries deliveries;

    public CaseRulings(Stores stores, Counterparts counterparts, Deliveries deliveries) {
        this.stores = stores;
        this.counterparts = counterparts;
        this.deliveries = deliveries;
    }

    @Override
    public List<PersonCase> cases(ConnectionName connection, long afterNumber, int atMost) {
        requireKnown(connection);
        return stores.cases().after(connection, afterNumber, atMost);
    }

    @Override
    public Optional<PersonCase> find(long number) {
        return stores.cases().find(number);
    }

    @Override
    public void rule(long number, ConflictRule winner, Actor actor) {
        PersonCase open = decide(number, winner, actor);
        stores.audit().add(open.connection(), actor, Act.RULED, "case " + number + " " + winner);
        deliver(open, actor);
    }

    @Override
    public void ruleAlways(long number, ConflictRule winner, Actor actor) {
        PersonCase open = decide(number, winner, actor);
        EmployeeField field = open.decision().field();
        stores.cases().setAlways(open.connection(), field, winner, actor);
        stores.audit().add(open.connection(), actor, Act.RULED_ALWAYS, "case " + number + " " + field + " " + winner);
        deliver(open, actor);
        deliverLike(open, actor);
    }

    @Override
    public Map<EmployeeField, ConflictRule> always(ConnectionName connection) {
        return stores.cases().always(connection);
    }

    @Override
    public void forget(ConnectionName connection, EmployeeField field, Actor actor) {
        if (!stores.cases().always(connection).containsKey(field)) {
            return;
        }
        stores.cases().forgetAlways(connection, field);
        stores.audit().add(connection, actor, Act.FORGOTTEN, field.name());
    }

    private PersonCase decide(long number, ConflictRule winner, Actor actor) {
        if (winner == ConflictRule.ASK) {
            throw new IllegalArgumentException("A ruling says whose value stands");
        }
        PersonCase open = stores.cases().find(number).orElseThrow(() -> unknown(number));
        requireAllowed(open, winner, actor);
        if (!stores.cases().rule(number, winner, actor)) {
            throw unknown(number);
        }
        return open;
    }

    private static void requireAllowed(PersonCase open, ConflictRule winner, Actor actor) {
        FieldDecision decision = open.decision();
        if (winner == ConflictRule.HR && ONE_WAY.contains(decision.why())) {
            throw new SyncRefusedException(Reason.of(ReasonCode.CASE_ONE_WAY));
        }
        boolean releases = decision.why() == ReasonCode.ACCOUNT_CHANGED && carriesOver(decision, winner);
        if (releases && Savers.include(open.openedBy(), actor)) {
            throw new SyncRefusedException(Reason.of(ReasonCode.SECOND_PERSON_NEEDED, actor.name()));
        }
    }

    /** Refusing a changed account only restores the old one. */
    private static boolean carriesOver(FieldDecision decision, ConflictRule winner) {
        String stands = winner == ConflictRule.HR ? decision.hr() : decision.payroll();
        return !Objects.equals(stands, decision.agreed());
    }

    private void deliver(PersonCase open, Actor actor) {
        EmployeeLink link = stores.links()
                .findByCard(open.connection(), Set.of(open.hrId()))
                .get(open.hrId());
        if (link != null) {
            deliveries.mark(open.connection(), open.hrId(), link.hrVersion(), actor);
        }
    }

    /** The same conflict of other people is settled by the rule, once somebody looks at them. */
    private void deliverLike(PersonCase decided, Actor actor) {
        List<PersonCase> piece = stores.cases().after(decided.connection(), 0, PIECE);
        while (!piece.isEmpty()) {
            for (PersonCase open : piece) {
                if (open.number() != decided.number()
                        && open.decision().field() == decided.decision().field()
                        && open.decision().why() == ReasonCode.CHANGED_ON_BOTH) {
                    deliver(open, actor);
                }
            }
            piece = stores.cases()
                    .after(decided.connection(), piece.get(piece.size() - 1).number(), PIECE);
        }
    }

    private void requireKnown(ConnectionName connection) {
        boolean known =
                counterparts.names().contains(connection) || stores.links().count(connection) > 0;
        if (!known) {
            throw new SyncRefusedException(Reason.of(ReasonCode.CONNECTION_UNKNOWN, connection.text()));
        }
    }

    private static SyncRefusedException unknown(long number) {
        return new SyncRefusedException(Reason.of(ReasonCode.CASE_UNKNOWN, number));
    }
}
