// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.component;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.CaseDesk;
import org.lonebro.api.sync.ConflictRule;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.PersonCase;
import org.lonebro.sync.internal.cases.CaseRulings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Wires the desk for cases to the platform. */
@Component
public final class CaseDeskComponent implements CaseDesk {
    private final CaseRulings rulings;

    @Activate
    public CaseDeskComponent(
            @Reference StoresComponent stores,
            @Reference CounterpartsComponent counterparts,
            @Reference CardsComponent cards) {
        rulings = new CaseRulings(
                stores.stores(), counterparts.counterparts(), cards.engine().deliveries());
    }

    @Override
    public List<PersonCase> cases(ConnectionName connection, long afterNumber, int atMost) {
        return rulings.cases(connection, afterNumber, atMost);
    }

    @Override
    public Optional<PersonCase> find(long number) {
        return rulings.find(number);
    }

    @Override
    public void rule(long number, ConflictRule winner, Actor actor) {
        rulings.rule(number, winner, actor);
    }

    @Override
    public void ruleAlways(long number, ConflictRule winner, Actor actor) {
        rulings.ruleAlways(number, winner, actor);
    }

    @Override
    public Map<EmployeeField, ConflictRule> always(ConnectionName connection) {
        return rulings.always(connection);
    }

    @Override
    public void forget(ConnectionName connection, EmployeeField field, Actor actor) {
        rulings.forget(connection, field, actor);
    }
}
