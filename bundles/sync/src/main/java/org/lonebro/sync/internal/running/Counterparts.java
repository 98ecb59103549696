// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.running;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.connector.ConnectionProbe;
import org.lonebro.api.connector.EmployeeReader;
import org.lonebro.api.connector.EmployeeWriter;
import org.lonebro.api.connector.PayrollConnection;
import org.lonebro.api.host.HrRegister;
import org.lonebro.api.host.HrRoster;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.SyncRefusedException;

/** Both sides of the bridge as they are at the moment. */
public final class Counterparts {
    private final NamedServices<PayrollConnection> connections = new NamedServices<>();
    private final NamedServices<EmployeeReader> readers = new NamedServices<>();
    private final NamedServices<EmployeeWriter> writers = new NamedServices<>();
    private final NamedServices<ConnectionProbe> probes = new NamedServices<>();
    private final AtomicReference<@Nullable HrRegister> register = new AtomicReference<>();
    private final AtomicReference<@Nullable HrRoster> roster = new AtomicReference<>();

    /**
     * What work on a connection is done with; it keeps these to its end, whatever comes and goes meanwhile.
     *
     * @param writer empty if the payroll cannot be written
     * @param roster empty if the register cannot list its people
     */
    public record Sides(
            PayrollConnection connection,
            EmployeeReader reader,
            Optional<EmployeeWriter> writer,
            HrRegister register,
            Optional<HrRoster> roster) {
        /**
         * The writer.
         *
         * @throws SyncRefusedException if there is none
         */
        public EmployeeWriter requireWriter() {
            return writer.orElseThrow(() -> new SyncRefusedException(Reason.of(
                    ReasonCode.WRITER_ABSENT, connection.settings().name().text())));
        }
    }

    public NamedServices<PayrollConnection> connections() {
        return connections;
    }

    public NamedServices<EmployeeReader> readers() {
        return readers;
    }

    public NamedServices<EmployeeWriter> writers() {
        return writers;
    }

    public NamedServices<ConnectionProbe> probes() {
        return probes;
    }

    public void registerCame(HrRegister came) {
        register.set(came);
    }

    /** One that goes after its successor came leaves that alone. */
    public void registerWent(HrRegister went) {
        register.compareAndSet(went, null);
    }

    public void rosterCame(HrRoster came) {
        roster.set(came);
    }

    /** One that goes after its successor came leaves that alone. */
    public void rosterWent(HrRoster went) {
        roster.compareAndSet(went, null);
    }

    public Set<ConnectionName> names() {
        return connections.names();
    }

    /** What keeps a run of the connection from being possible now. */
    public Optional<Reason> lacking(ConnectionName connection) {
        if (connections.find(connection).isEmpty() || readers.find(connection).isEmpty()) {
            return Optional.of(Reason.of(ReasonCode.CONNECTOR_ABSENT, connection.text()));
        }
        return register.get() == null ? Optional.of(Reason.of(ReasonCode.REGISTER_ABSENT)) : Optional.empty();
    }

    /**
     * Both sides of a connection.
     *
     * @throws SyncRefusedException if one is lacking
     */
    public Sides sides(ConnectionName connection) {
        PayrollConnection found = connections.find(connection).orElse(null);
        EmployeeReader reader = readers.find(connection).orElse(null);
        HrRegister hr = register.get();
        if (found == null || reader == null) {
            throw new SyncRefusedException(Reason.of(ReasonCode.CONNECTOR_ABSENT, connection.text()));
        }
        if (hr == null) {
            throw new SyncRefusedException(Reason.of(ReasonCode.REGISTER_ABSENT));
        }
        return new Sides(found, reader, writers.find(connection), hr, Optional.ofNullable(roster.get()));
    }
}
