// SPDX-License-Identifier: Apache-2.0
package org.lonebro.demo.internal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the simulated Kontek says it was asked: its own record, not ours. Names members, never their values. */
final class KontekCalls {
    private static final Pattern CALL =
            Pattern.compile("\"number\":([0-9]+),\"at\":\"([^\"]+)\",[^{}]*?\"method\":\"([A-Z]+)\",[^{}]*?"
                    + "\"employeeId\":\"([^\"]*)\",[^{}]*?\"status\":([0-9]+),\"changed\":\\[([^\\]]*)\\]");

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;

    /** @param port on which the simulator listens */
    KontekCalls(int port) {
        this.address = URI.create("http://127.0.0.1:" + port + "/simulator/calls");
    }

    /** One call: whom it was about, empty for somebody new, and which members it changed. */
    record Call(long number, Instant at, String method, String employee, int status, List<String> members) {
        boolean writes() {
            return method.equals("PUT") || method.equals("POST");
        }
    }

    /** The newest call's number. */
    long last() throws IOException, InterruptedException {
        return all().stream().mapToLong(Call::number).max().orElse(0);
    }

    List<Call> writesSince(long number) throws IOException, InterruptedException {
        return all().stream()
                .filter(call -> call.number() > number && call.writes())
                .toList();
    }

    private List<Call> all() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        return CALL.matcher(answer.body()).results().map(KontekCalls::call).toList();
    }

    private static Call call(MatchResult call) {
        List<String> members = Arrays.stream(call.group(6).split(","))
                .map(member -> member.replace("\"", ""))
                .filter(member -> !member.isEmpty())
                .toList();
        return new Call(
                Long.parseLong(call.group(1)),
                Instant.parse(call.group(2)),
                call.group(3),
                call.group(4),
                Integer.parseInt(call.group(5)),
                members);
    }
}
