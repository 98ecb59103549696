// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lonebro.simulator.fault.Fault;
import org.lonebro.simulator.internal.json.Json;
import org.lonebro.simulator.internal.register.Company;
import org.lonebro.simulator.internal.register.Dialect;
import org.lonebro.simulator.internal.register.Outcome;

/** The five versions of the API without HTTP: a question in, an answer out. */
final class Api {
    private final Map<String, Company> companies;
    private final Supplier<Company> stranger;
    private final LocalDate today;

    Api(Map<String, Company> companies, Supplier<Company> stranger, LocalDate today) {
        this.companies = companies;
        this.stranger = stranger;
        this.today = today;
    }

    record Question(String method, Address address, Map<String, String> query, byte[] body) {}

    record Answer(Reply reply, List<String> changed) {
        static Answer of(Reply reply) {
            return new Answer(reply, List.of());
        }
    }

    Answer answer(Question question, Faults faults) {
        Address address = question.address();
        Company own = companies.get(address.companyId());
        if (own == null) {
            return Answer.of(Reply.refusal(404, "", "Okänt företag"));
        }
        Company company = faults.has(Fault.OTHER_CUSTOMER) ? stranger.get() : own;
        Dialect dialect = new Dialect(address.version(), today);
        if (address.resource().isEmpty()) {
            return Answer.of(question.method().equals("GET") ? readCompany(company) : notAllowed());
        }
        if (address.employeeId().isEmpty()) {
            return switch (question.method()) {
                case "GET" -> Answer.of(list(company, dialect, question.query(), faults));
                case "POST" -> write(question, dialect, sent -> company.create(dialect, sent));
                default -> Answer.of(notAllowed());
            };
        }
        return switch (question.method()) {
            case "GET" -> Answer.of(read(company, dialect, address.employeeId()));
            case "PUT" ->
                write(
                        question,
                        dialect,
                        sent -> faults.has(Fault.FORGOTTEN_WRITE)
                                ? new Outcome.Saved(sent, List.of())
                                : company.update(dialect, address.employeeId(), sent));
            case "DELETE" -> answer(company.delete(address.employeeId()), dialect, 204);
            default -> Answer.of(notAllowed());
        };
    }

    private interface Write {
        Outcome apply(ObjectNode sent);
    }

    private static Answer write(Question question, Dialect dialect, Write write) {
        Optional<JsonNode> sent = Json.foreign(question.body());
        if (sent.isEmpty() || !(sent.get() instanceof ObjectNode employee)) {
            return Answer.of(Reply.refusal(400, "", "Inte ett JSON-objekt"));
        }
        return answer(write.apply(employee), dialect, question.method().equals("POST") ? 201 : 200);
    }

    private static Answer answer(Outcome outcome, Dialect dialect, int good) {
        if (outcome instanceof Outcome.Saved saved) {
            return new Answer(Reply.json(good, dialect.show(saved.employee().deepCopy())), saved.changed());
        }
        if (outcome instanceof Outcome.Queued queued) {
            return Answer.of(Reply.json(202, Json.object().put("queueNumber", queued.number())));
        }
        if (outcome instanceof Outcome.Deleted) {
            return Answer.of(Reply.empty(good));
        }
        if (outcome instanceof Outcome.IdTaken) {
            return Answer.of(Reply.refusal(409, "id", "Anställningsnumret är upptaget"));
        }
        if (outcome instanceof Outcome.Refused refused) {
            return Answer.of(Reply.refusal(422, refused.complaints()));
        }
        return Answer.of(Reply.refusal(404, "id", "Anställd saknas"));
    }

    private static Reply readCompany(Company company) {
        ObjectNode body = Json.object().put("id", company.id());
        return Reply.json(200, body.put("name", "Exempelbolaget AB").put("organisationNumber", "556000-0167"));
    }

    private static Reply list(Company company, Dialect dialect, Map<String, String> query, Faults faults) {
        int page = number(query.get("page"), 1);
        int pageSize = number(query.get("pageSize"), Pages.DEFAULT_SIZE);
        if (page < 1 || pageSize < 1 || pageSize > Pages.LARGEST_SIZE) {
            return Reply.refusal(400, page < 1 ? "page" : "pageSize", "Utanför tillåtna värden");
        }
        return new Pages(company.register(), dialect).page(page, pageSize, faults);
    }

    private static Reply read(Company company, Dialect dialect, String id) {
        Pages pages = new Pages(company.register(), dialect);
        return company.register()
                .find(id)
                .map(record -> Reply.of(200, Reply.JSON, pages.shown(record)))
                .orElseGet(() -> Reply.refusal(404, "id", "Anställd saknas"));
    }

    private static Reply notAllowed() {
        return Reply.refusal(405, "", "Metoden stöds inte");
    }

    static int number(@Nullable String text, int absent) {
        if (text == null) {
            return absent;
        }
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }
}
