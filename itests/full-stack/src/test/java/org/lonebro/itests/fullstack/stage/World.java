// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.fullstack.stage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.host.HrEmployee;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.HrEmployeeId;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.store.EmployeeLink;
import org.lonebro.itests.harness.HouseDatabases;
import org.lonebro.itests.harness.PlainHouse;

/**
 * What a run may change: HR and links.
 *
 * @param hr every row of the register, versions and times of change included
 * @param links every link with its fingerprints
 * @param agreed the agreed values
 */
public record World(
        SortedMap<String, List<String>> hr, List<EmployeeLink> links, Map<PayrollEmployeeId, FieldValues> agreed) {
    private static final int MANY = 1_000;

    public static World of(PlainHouse house, HouseDatabases databases) {
        List<EmployeeLink> links = links(house);
        Map<PayrollEmployeeId, FieldValues> agreed = new HashMap<>();
        for (int from = 0; from < links.size(); from += MANY) {
            agreed.putAll(house.links()
                    .agreed(
                            house.connection(),
                            links.subList(from, Math.min(from + MANY, links.size())).stream()
                                    .map(EmployeeLink::payrollId)
                                    .toList()));
        }
        return new World(TableDump.of(databases.register()), links, agreed);
    }

    private static List<EmployeeLink> links(PlainHouse house) {
        List<EmployeeLink> all = new ArrayList<>();
        List<EmployeeLink> some;
        long after = 0;
        do {
            some = house.links().after(house.connection(), after, MANY);
            all.addAll(some);
            after = some.isEmpty() ? after : some.get(some.size() - 1).number();
        } while (!some.isEmpty());
        return all;
    }

    /** How many cards HR has, linked or not. */
    public int cards() {
        return hr.getOrDefault("employee", List.of()).size();
    }

    /**
     * What the same people come to whatever ids and times the databases gave out on the way: per person the card's fields and
     * version, what is agreed, and the fingerprints.
     */
    public SortedMap<String, String> meaning(PlainHouse house) {
        Map<HrEmployeeId, HrEmployee> cards = new HashMap<>();
        for (int from = 0; from < links.size(); from += MANY) {
            house.register()
                    .find(
                            house.customer(),
                            links.subList(from, Math.min(from + MANY, links.size())).stream()
                                    .map(EmployeeLink::hrId)
                                    .toList())
                    .forEach(card -> cards.put(card.id(), card));
        }
        SortedMap<String, String> meaning = new TreeMap<>();
        for (EmployeeLink link : links) {
            HrEmployee card = cards.get(link.hrId());
            meaning.put(link.payrollId().text(), told(link, card));
        }
        return meaning;
    }

    private String told(EmployeeLink link, @Nullable HrEmployee card) {
        if (card == null) {
            return "no card";
        }
        FieldValues values = card.employee().asWritten();
        StringBuilder told = new StringBuilder();
        values.fields()
                .forEach(field ->
                        told.append(field).append('=').append(values.get(field)).append(' '));
        FieldValues both = agreed.get(link.payrollId());
        told.append("agreed ");
        if (both != null) {
            both.fields().forEach(field -> told.append(field)
                    .append('=')
                    .append(both.get(field))
                    .append(' '));
        }
        return told.append("version ")
                .append(card.version())
                .append(" linked at ")
                .append(link.hrVersion())
                .append(' ')
                .append(link.prints())
                .append(link.missingSince() == null ? "" : " missing")
                .toString();
    }
}
