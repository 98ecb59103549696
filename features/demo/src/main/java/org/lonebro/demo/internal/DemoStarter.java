// SPDX-License-Identifier: Apache-2.0
package org.lonebro.demo.internal;

import java.io.IOException;
import java.util.function.IntConsumer;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Writes the settings, and says so if the house does not come up on them. */
@Component(service = {})
public final class DemoStarter {
    private final HouseWatch watch;

    @Activate
    public DemoStarter(
            BundleContext context,
            @Reference ConfigurationAdmin configurations,
            @Reference(target = "(lonebro.exit=true)") IntConsumer exit)
            throws IOException {
        watch = new HouseWatch(context, Terminal.ofProcess(), exit);
        try {
            new DemoSettings(configurations, DemoOptions.from(context::getProperty)).write();
            watch.start();
        } catch (IllegalArgumentException wrongOption) {
            watch.giveUp(String.valueOf(wrongOption.getMessage()));
        }
    }

    @Deactivate
    void stop() {
        watch.stop();
    }
}
