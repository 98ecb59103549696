// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.component;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.lonebro.api.connector.ConnectionProbe;
import org.lonebro.api.connector.EmployeeReader;
import org.lonebro.api.connector.EmployeeWriter;
import org.lonebro.api.connector.PayrollConnection;
import org.lonebro.api.host.HrRegister;
import org.lonebro.api.host.HrRoster;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.sync.internal.running.Counterparts;
import org.lonebro.sync.internal.running.NamedServices;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gathers both sides as they come and go. */
@Component(service = CounterpartsComponent.class)
public final class CounterpartsComponent {
    private static final Logger LOG = LoggerFactory.getLogger(CounterpartsComponent.class);

    private final Counterparts counterparts = new Counterparts();
    private final List<SidesWatcher> watchers = new CopyOnWriteArrayList<>();

    Counterparts counterparts() {
        return counterparts;
    }

    /** It is told of what is already there at once. */
    void watch(SidesWatcher watcher) {
        watchers.add(watcher);
        counterparts.names().forEach(watcher::appeared);
    }

    void unwatch(SidesWatcher watcher) {
        watchers.remove(watcher);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addConnection(PayrollConnection connection, Map<String, ?> properties) {
        named(properties, name -> {
            counterparts.connections().add(name, connection);
            watchers.forEach(watcher -> watcher.appeared(name));
        });
    }

    void removeConnection(PayrollConnection connection, Map<String, ?> properties) {
        went(counterparts.connections(), connection, properties);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addReader(EmployeeReader reader, Map<String, ?> properties) {
        came(counterparts.readers(), reader, properties);
    }

    void removeReader(EmployeeReader reader, Map<String, ?> properties) {
        went(counterparts.readers(), reader, properties);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addWriter(EmployeeWriter writer, Map<String, ?> properties) {
        came(counterparts.writers(), writer, properties);
    }

    void removeWriter(EmployeeWriter writer, Map<String, ?> properties) {
        went(counterparts.writers(), writer, properties);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addProbe(ConnectionProbe probe, Map<String, ?> properties) {
        came(counterparts.probes(), probe, properties);
    }

    void removeProbe(ConnectionProbe probe, Map<String, ?> properties) {
        went(counterparts.probes(), probe, properties);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setRegister(HrRegister register) {
        counterparts.registerCame(register);
        changed(counterparts.names());
    }

    void unsetRegister(HrRegister register) {
        counterparts.registerWent(register);
        changed(counterparts.names());
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setRoster(HrRoster roster) {
        counterparts.rosterCame(roster);
        changed(counterparts.names());
    }

    void unsetRoster(HrRoster roster) {
        counterparts.rosterWent(roster);
    }

    private <T> void came(NamedServices<T> services, T service, Map<String, ?> properties) {
        named(properties, name -> {
            services.add(name, service);
            changed(Set.of(name));
        });
    }

    private <T> void went(NamedServices<T> services, T service, Map<String, ?> properties) {
        named(properties, name -> {
            services.remove(name, service);
            changed(Set.of(name));
        });
    }

    private void changed(Set<ConnectionName> names) {
        watchers.forEach(watcher -> watcher.changed(names));
    }

    private static void named(Map<String, ?> properties, Consumer<ConnectionName> action) {
        Object name = properties.get(PayrollConnection.NAME);
        if (!(name instanceof String text)) {
            LOG.warn("A connector's service lacks the property {} and is not used", PayrollConnection.NAME);
            return;
        }
        try {
            action.accept(new ConnectionName(text));
        } catch (IllegalArgumentException unusable) {
            LOG.warn("A connector's service is not used: {}", unusable.getMessage());
        }
    }
}
