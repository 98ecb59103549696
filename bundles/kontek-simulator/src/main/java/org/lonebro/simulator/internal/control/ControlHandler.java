// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.control;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lonebro.simulator.call.Call;
import org.lonebro.simulator.fault.Fault;
import org.lonebro.simulator.fault.FaultRule;
import org.lonebro.simulator.internal.http.Address;
import org.lonebro.simulator.internal.http.Reply;
import org.lonebro.simulator.internal.json.Json;

/** The simulator's own addresses, under /simulator: only for callers on the same machine. */
public final class ControlHandler implements HttpHandler {
    private final Steering simulator;

    public ControlHandler(Steering simulator) {
        this.simulator = simulator;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        answer(exchange, body).send(exchange);
    }

    private Reply answer(HttpExchange exchange, byte[] body) {
        if (!exchange.getRemoteAddress().getAddress().isLoopbackAddress()) {
            return Reply.text(403, "Only from this machine\n");
        }
        // A web page somebody has open must not be able to steer the simulator.
        if (exchange.getRequestHeaders().containsKey("Origin")) {
            return Reply.text(403, "Not from a web page\n");
        }
        String[] parts = exchange.getRequestURI().getPath().split("/");
        String topic = parts.length > 2 ? parts[2] : "";
        String id = parts.length > 3 ? parts[3] : "";
        Map<String, String> query = Address.query(exchange.getRequestURI());
        String method = exchange.getRequestMethod();
        try {
            return switch (topic) {
                case "" -> Reply.text(200, ControlPage.text(simulator));
                case "faults" -> faults(method, query, body);
                case "notifications" -> notifications(method);
                case "calls" -> calls(method);
                case "employees" -> employees(method, id, body);
                case "people" -> people(body);
                case "queue" -> queue(method, id, query);
                default -> Reply.text(404, "See /simulator\n");
            };
        } catch (IllegalArgumentException e) {
            return Reply.text(400, e.getMessage() + "\n");
        }
    }

    private Reply faults(String method, Map<String, String> query, byte[] body) {
        List<FaultRule> rules =
                switch (method) {
                    case "POST", "PUT" -> query.containsKey("fault") ? List.of(rule(query)) : rules(body);
                    default -> List.of();
                };
        if (method.equals("DELETE") && query.containsKey("fault")) {
            simulator.faults().off(fault(query.get("fault")));
        } else if (method.equals("DELETE") || method.equals("PUT")) {
            simulator.faults().clear();
        }
        rules.forEach(simulator.faults()::add);
        ArrayNode list = Json.list();
        simulator.faults().active().forEach(rule -> list.add(shown(rule)));
        return Reply.json(200, list);
    }

    private static List<FaultRule> rules(byte[] body) {
        JsonNode sent = Json.foreign(body).orElseThrow(() -> new IllegalArgumentException("Not JSON"));
        List<FaultRule> rules = new ArrayList<>();
        for (JsonNode entry : sent.isArray() ? sent : Json.list().add(sent)) {
            rules.add(new FaultRule(
                    fault(entry.path("fault").asText()),
                    entry.path("amount").asInt(),
                    entry.path("method").asText(),
                    entry.path("path").asText(),
                    entry.path("page").asInt(),
                    entry.path("calls").asInt()));
        }
        return rules;
    }

    private static FaultRule rule(Map<String, String> query) {
        return new FaultRule(
                fault(query.getOrDefault("fault", "")),
                Integer.parseInt(query.getOrDefault("amount", "0")),
                query.getOrDefault("method", ""),
                query.getOrDefault("path", ""),
                Integer.parseInt(query.getOrDefault("page", "0")),
                Integer.parseInt(query.getOrDefault("calls", "0")));
    }

    private static Fault fault(String name) {
        for (Fault fault : Fault.values()) {
            if (fault.name().equalsIgnoreCase(name)) {
                return fault;
            }
        }
        throw new IllegalArgumentException("No such fault, see /simulator");
    }

    private static ObjectNode shown(FaultRule rule) {
        return Json.object()
                .put("fault", rule.fault().name())
                .put("amount", rule.amountOrDefault())
                .put("method", rule.method())
                .put("path", rule.path())
                .put("page", rule.page())
                .put("calls", rule.calls());
    }

    private Reply notifications(String method) {
        if (method.equals("DELETE")) {
            simulator.clearNotifications();
        }
        ArrayNode list = Json.list();
        simulator.notifications().forEach(told -> list.addObject()
                .put("at", told.at().toString())
                .put("companyId", told.companyId())
                .put("employeeId", told.employeeId())
                .put("field", told.field()));
        return Reply.json(200, list);
    }

    private Reply calls(String method) {
        if (method.equals("DELETE")) {
            simulator.records().clear();
        }
        ObjectNode body = Json.object();
        ObjectNode counts = body.putObject("counts");
        simulator.records().counts().forEach(counts::put);
        body.put("needlessWrites", simulator.records().needlessWrites());
        ArrayNode list = body.putArray("latest");
        List<Call> all = simulator.records().all();
        all.subList(Math.max(0, all.size() - 500), all.size()).forEach(call -> list.add(shown(call)));
        return Reply.json(200, body);
    }

    private static ObjectNode shown(Call call) {
        ObjectNode shown = Json.object()
                .put("number", call.number())
                .put("at", call.at().toString())
                .put("method", call.method())
                .put("version", call.version())
                .put("companyId", call.companyId())
                .put("employeeId", call.employeeId())
                .put("page", call.page())
                .put("status", call.status());
        call.changed().forEach(shown.putArray("changed")::add);
        call.faults().forEach(fault -> shown.withArray(JsonPointer.compile("/faults"))
                .add(fault.name()));
        return shown;
    }

    private Reply employees(String method, String id, byte[] body) {
        if (method.equals("DELETE")) {
            return simulator.remove(id) ? Reply.empty(204) : Reply.text(404, "No such employee\n");
        }
        Optional<Map<String, Object>> known = simulator.employee(id);
        if (method.equals("GET")) {
            return known.map(employee -> Reply.json(200, Json.tree(employee)))
                    .orElseGet(() -> Reply.text(404, "No such employee\n"));
        }
        if (!(Json.foreign(body).orElse(Json.list()) instanceof ObjectNode sent)) {
            throw new IllegalArgumentException("Not a JSON object");
        }
        if (known.isEmpty()) {
            simulator.add(Json.map(sent.has("id") ? sent : sent.put("id", id)));
            return Reply.empty(204);
        }
        simulator.change(id, employee -> employee.putAll(Json.map(sent)));
        return Reply.empty(204);
    }

    private Reply people(byte[] body) {
        JsonNode sent = Json.foreign(body).orElseThrow(() -> new IllegalArgumentException("Not JSON"));
        simulator.people(sent.path("seed").asLong(1), sent.path("count").asInt(250));
        return Reply.json(200, Json.object().put("records", simulator.size()));
    }

    private Reply queue(String method, String number, Map<String, String> query) {
        if (method.equals("POST")) {
            long wanted = Long.parseLong(number);
            boolean done = "reject".equals(query.get("do"))
                    ? simulator.importQueue().reject(wanted)
                    : simulator.importQueue().accept(wanted);
            return done ? Reply.empty(204) : Reply.text(409, "Not waiting, or the id is taken\n");
        }
        ObjectNode body = Json.object();
        simulator.importQueue().waiting().forEach((key, id) -> body.put(Long.toString(key), id));
        return Reply.json(200, body);
    }
}
