// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.lonebro.simulator.call.Call;
import org.lonebro.simulator.call.Calls;
import org.lonebro.simulator.fault.Fault;
import org.lonebro.simulator.fault.FaultScript;

/** A call over HTTP: faults first, then the gate, then the API, then the faults that spoil the answer. */
final class ApiHandler implements HttpHandler {
    private final Api api;
    private final Gate gate;
    private final FaultScript script;
    private final Calls calls;
    private final EarlyFaults early;
    private final Clock clock;
    private final int delayMillis;

    ApiHandler(Api api, Gate gate, FaultScript script, Calls calls, Clock clock, int delayMillis) {
        this.api = api;
        this.gate = gate;
        this.script = script;
        this.calls = calls;
        this.early = new EarlyFaults(clock);
        this.clock = clock;
        this.delayMillis = delayMillis;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        Map<String, String> query = Address.query(exchange.getRequestURI());
        Optional<Address> address = Address.of(path);
        boolean list = address.isPresent() && address.get().isList() && method.equals("GET");
        int page = list ? Math.max(Api.number(query.get("page"), 1), 0) : 0;
        Faults faults = new Faults(script.take(method, path, page));
        pause(delayMillis + faults.amount(Fault.SLOW));
        if (faults.has(Fault.LOST_CALL)) {
            write(method, address, page, 0, List.of(), faults);
            exchange.close();
            return;
        }
        Api.Answer answer = answer(exchange, address, new Body(body, query), faults);
        Reply reply = LateFaults.spoil(answer.reply(), faults);
        boolean lost = faults.has(Fault.LOST_ANSWER);
        boolean dropped = faults.has(Fault.DROPPED_CONNECTION);
        // Written down before the answer goes out: who has the answer finds the call in the log.
        write(method, address, page, lost || dropped ? 0 : reply.status(), answer.changed(), faults);
        if (lost) {
            exchange.close();
        } else if (dropped) {
            reply.sendHalf(exchange);
        } else {
            reply.send(exchange);
        }
    }

    private record Body(byte[] bytes, Map<String, String> query) {}

    private Api.Answer answer(HttpExchange exchange, Optional<Address> address, Body body, Faults faults) {
        String method = exchange.getRequestMethod();
        if (address.isEmpty()) {
            return Api.Answer.of(Reply.refusal(404, "", "Okänd adress"));
        }
        Optional<Reply> fault = early.answer(faults, method, address.get().resource());
        if (fault.isPresent()) {
            return Api.Answer.of(fault.get());
        }
        if (address.get().resource().equals("login")) {
            return Api.Answer.of(gate.login(exchange.getRequestHeaders(), body.bytes()));
        }
        Optional<Reply> refusal = gate.refusal(exchange.getRequestHeaders());
        if (refusal.isPresent()) {
            return Api.Answer.of(refusal.get());
        }
        return api.answer(new Api.Question(method, address.get(), body.query(), body.bytes()), faults);
    }

    private void write(
            String method, Optional<Address> address, int page, int status, List<String> changed, Faults faults) {
        int version = address.map(Address::version).orElse(0);
        String companyId = address.map(Address::companyId).orElse("");
        String employeeId = address.map(Address::employeeId).orElse("");
        calls.add(new Call(
                calls.nextNumber(),
                clock.instant(),
                method,
                version,
                companyId,
                employeeId,
                page,
                status,
                changed,
                faults.names()));
    }

    private static void pause(int millis) throws IOException {
        if (millis <= 0) {
            return;
        }
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The simulator is being stopped");
        }
    }
}
