// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.bench.work;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.itests.harness.KontekAccess;
import org.lonebro.simulator.KontekSimulator;

/** The simulator in a process of its own, so that heaps do not mix. */
public final class SimulatorProcess implements AutoCloseable {
    private static final Pattern API = Pattern.compile("API +(http://[^/ ]+/api)/.*");

    private final Process process;
    private final URI base;
    private final HttpClient client = HttpClient.newHttpClient();

    private SimulatorProcess(Process process, URI base) {
        this.process = process;
        this.base = base;
    }

    public static SimulatorProcess start(int people, int heapMebibytes) throws Exception {
        Path jar = Path.of(KontekSimulator.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heapMebibytes + "m",
                        "-cp",
                        jar + System.getProperty("path.separator") + System.getProperty("java.class.path"),
                        "org.lonebro.simulator.internal.main.Main",
                        "--port",
                        "0",
                        "--employees",
                        Integer.toString(people))
                .redirectErrorStream(true)
                .start();
        return new SimulatorProcess(process, base(process));
    }

    private static URI base(Process process) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher api = API.matcher(line);
            if (api.matches()) {
                return URI.create(api.group(1));
            }
        }
        throw new IOException("The simulator does not start");
    }

    public KontekAccess access() {
        return KontekAccess.standard(base);
    }

    /** Lets these people move to another street. */
    public void move(Collection<PayrollEmployeeId> people, String street) throws Exception {
        for (PayrollEmployeeId person : people) {
            HttpRequest put = HttpRequest.newBuilder(base.resolve("/simulator/employees/" + person.text()))
                    .PUT(HttpRequest.BodyPublishers.ofString("{\"streetAddress\":\"" + street + "\"}"))
                    .build();
            int status =
                    client.send(put, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != 204) {
                throw new IOException("The simulator refuses a move with " + status);
            }
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
