// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lonebro.simulator.internal.json.Json;

/** The record after an update: in version 5 what was left out stays, before that it is erased. */
record Merge(Dialect dialect) {
    /** Understood members over the record as it was; neither argument is changed. */
    ObjectNode merge(ObjectNode sent, ObjectNode before) {
        ObjectNode next = dialect.erasesRoot() ? erased(before) : before.deepCopy();
        sent.properties().forEach(member -> next.set(member.getKey(), listsNeverNull(member)));
        next.remove(Members.INPUT_TEMPLATE);
        return next;
    }

    /** A new record: every member of the contract is there, empty where nothing was sent. */
    static ObjectNode fresh(ObjectNode sent) {
        ObjectNode next = Json.object().set(Members.ID, sent.get(Members.ID));
        contract().forEach(name -> empty(next, name));
        sent.properties().forEach(member -> next.set(member.getKey(), listsNeverNull(member)));
        next.remove(Members.INPUT_TEMPLATE);
        return next;
    }

    /** The same members, the id before the others. */
    static ObjectNode idFirst(ObjectNode employee) {
        ObjectNode next =
                Json.object().put(Members.ID, employee.path(Members.ID).asText());
        employee.remove(Members.ID);
        return next.setAll(employee);
    }

    private ObjectNode erased(ObjectNode before) {
        ObjectNode next = Json.object();
        next.set(Members.ID, before.get(Members.ID));
        next.set(Members.STATUS, before.get(Members.STATUS));
        contract().filter(name -> !name.equals(Members.STATUS)).forEach(name -> empty(next, name));
        before.properties().stream()
                .filter(member -> !dialect.knows(member.getKey()))
                .forEach(member -> next.set(member.getKey(), member.getValue()));
        return next;
    }

    private static Stream<String> contract() {
        return Stream.of(Members.TEXTS, Members.OTHERS, List.of(Members.PERIODS, Members.SALARY), Members.DATED)
                .flatMap(List::stream);
    }

    private static void empty(ObjectNode next, String name) {
        next.set(name, Members.LISTS.contains(name) ? Json.list() : next.nullNode());
    }

    private static JsonNode listsNeverNull(Map.Entry<String, JsonNode> member) {
        return Members.LISTS.contains(member.getKey()) && member.getValue().isNull() ? Json.list() : member.getValue();
    }
}
