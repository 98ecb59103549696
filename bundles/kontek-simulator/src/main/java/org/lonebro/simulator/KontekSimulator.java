// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lonebro.simulator.call.Calls;
import org.lonebro.simulator.call.Credentials;
import org.lonebro.simulator.call.Notification;
import org.lonebro.simulator.fault.FaultScript;
import org.lonebro.simulator.internal.control.ControlHandler;
import org.lonebro.simulator.internal.control.Steering;
import org.lonebro.simulator.internal.http.Server;
import org.lonebro.simulator.internal.http.Wiring;
import org.lonebro.simulator.internal.json.Json;
import org.lonebro.simulator.internal.people.People;
import org.lonebro.simulator.internal.register.Company;
import org.lonebro.simulator.internal.register.ImportQueue;
import org.lonebro.simulator.internal.register.KeptRecords;
import org.lonebro.simulator.internal.register.Notices;

/**
 * A running stand-in for Kontek Lön: versions 1 to 5 of the open API on the same people, with a fault menu and a memory of
 * what it was asked. Methods that name no company mean the first one. Safe for use by many threads.
 */
public final class KontekSimulator implements Steering, AutoCloseable {
    private final SimulatorSettings settings;
    private final Map<String, Company> companies = new LinkedHashMap<>();
    private final FaultScript faults = new FaultScript();
    private final Calls calls = new Calls();
    private final Notices notices;
    private final Company first;
    private final Server server;
    private @Nullable Company stranger;

    private KontekSimulator(SimulatorSettings settings) throws IOException {
        this.settings = settings;
        this.notices = new Notices(settings.clock());
        for (int i = 0; i < settings.companies(); i++) {
            String id = i == 0 ? settings.companyId() : Long.toString(Long.parseLong(settings.companyId()) + i);
            companies.put(id, new Company(id, records(settings.seed() + i), settings.today(), notices));
        }
        this.first = companies.values().iterator().next();
        if (settings.keptIn() != null) {
            first.takeUp(KeptRecords.in(settings.keptIn()));
        }
        Wiring wiring = new Wiring(
                companies,
                this::stranger,
                settings.credentials(),
                settings.today(),
                settings.clock(),
                settings.delayMillis());
        Map<String, HttpHandler> handlers =
                Map.of("/", wiring.api(faults, calls), "/simulator", new ControlHandler(this));
        this.server = Server.start(settings.bind(), settings.port(), handlers);
    }

    /** Says how the simulator shall start. */
    public static KontekSimulatorBuilder builder() {
        return new KontekSimulatorBuilder(SimulatorSettings.standard());
    }

    /** A running simulator; an unusable port is an {@link UncheckedIOException}. */
    public static KontekSimulator start(SimulatorSettings settings) {
        try {
            return new KontekSimulator(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a connector is configured with, without slash: version and company follow it. */
    @Override
    public URI baseUri() {
        return server.uri().resolve("/api");
    }

    /** The pages that steer the simulator. */
    @Override
    public URI controlUri() {
        return server.uri().resolve("/simulator");
    }

    public int port() {
        return server.uri().getPort();
    }

    public Credentials credentials() {
        return settings.credentials();
    }

    /** Id of the first company. */
    @Override
    public String companyId() {
        return first.id();
    }

    /** Ids of all companies. */
    public List<String> companyIds() {
        return List.copyOf(companies.keySet());
    }

    @Override
    public FaultScript faults() {
        return faults;
    }

    /** The calls seen. */
    @Override
    public Calls records() {
        return calls;
    }

    /** What the payroll officer was told, in every company, oldest first. */
    @Override
    public List<Notification> notifications() {
        return notices.all();
    }

    @Override
    public void clearNotifications() {
        notices.clear();
    }

    @Override
    public ImportQueue importQueue() {
        return new ImportQueue(first);
    }

    /** How many records the register holds, XXX_ records included. */
    @Override
    public int size() {
        return first.register().size();
    }

    /** The employee as version 5 shows it: maps, lists, text, numbers. A copy. */
    @Override
    public Optional<Map<String, Object>> employee(String id) {
        return first.register().find(id).map(Json::own).map(Json::map);
    }

    /**
     * A person in Kontek changes an employee: nothing is checked and nobody is told.
     *
     * @throws IllegalArgumentException if there is no such employee
     */
    @Override
    public void change(String id, Consumer<Map<String, Object>> change) {
        boolean known = first.edit(id, employee -> {
            Map<String, Object> members = Json.map(employee);
            change.accept(members);
            return Json.tree(members);
        });
        if (!known) {
            throw new IllegalArgumentException("No employee " + id);
        }
    }

    /** A person in Kontek gives an employee another id. */
    public void rename(String id, String newId) {
        change(id, employee -> employee.put("id", newId));
    }

    /** A person in Kontek enters an employee; the member id is needed. */
    @Override
    public void add(Map<String, ?> employee) {
        first.enter(Json.tree(employee));
    }

    /** A person in Kontek deletes an employee; says whether there was one. */
    @Override
    public boolean remove(String id) {
        return first.register().remove(id);
    }

    /** Other people in the first company from now on. */
    @Override
    public void people(long seed, int count) {
        first.replacePeople(new People(seed, count, 0, settings.today()).records());
    }

    /**
     * Stops listening; calls under way are broken off. A second call does no more.
     *
     * @throws UncheckedIOException if the register is to be kept and cannot be written
     */
    public void stop() {
        server.close();
        if (settings.keptIn() != null) {
            KeptRecords.write(
                    settings.keptIn(), first.register().slice(0, size()).records());
        }
    }

    @Override
    public void close() {
        stop();
    }

    private List<byte[]> records(long seed) {
        return new People(seed, settings.employees(), settings.problems(), settings.today()).records();
    }

    private synchronized Company stranger() {
        if (stranger == null) {
            stranger = new Company("999", records(settings.seed() + 7_919), settings.today(), notices);
        }
        return stranger;
    }
}
