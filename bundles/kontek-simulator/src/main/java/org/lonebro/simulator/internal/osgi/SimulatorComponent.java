// SPDX-License-Identifier: Apache-2.0
package org.lonebro.simulator.internal.osgi;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.LocalDate;
import org.lonebro.simulator.KontekSimulator;
import org.lonebro.simulator.call.Credentials;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/** Runs a simulator as long as there is a configuration for it. */
@Component(
        name = "org.lonebro.kontek-simulator",
        configurationPid = SimulatorConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        immediate = true,
        service = {})
@Designate(ocd = SimulatorConfig.class)
public final class SimulatorComponent {
    private static final System.Logger LOG = System.getLogger("org.lonebro.simulator");

    private final KontekSimulator simulator;

    @Activate
    public SimulatorComponent(SimulatorConfig config) {
        simulator = KontekSimulator.builder()
                .port(config.port())
                .employees(config.employees())
                .problems(config.problems())
                .seed(config.seed())
                .companyId(config.companyId())
                .credentials(new Credentials(config.user(), config._password(), config.apiKey()))
                .delayMillis(config.delayMillis())
                .today(LocalDate.parse(config.today()))
                .keptIn(config.keptIn().isBlank() ? null : Path.of(config.keptIn()))
                .start();
        LOG.log(Level.INFO, "address={0} records={1}", simulator.baseUri(), Integer.toString(simulator.size()));
    }

    @Deactivate
    void stop() {
        simulator.stop();
    }
}
