// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.service;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes the store while it is configured and its database's service is there. */
@Component(
        service = {},
        configurationPid = StoreComponent.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = StoreConfiguration.class)
public final class StoreComponent {
    static final String PID = "org.lonebro.store";

    private static final Logger LOG = LoggerFactory.getLogger(StoreComponent.class);

    private final @Nullable DatabaseTracker tracker;

    @Activate
    public StoreComponent(BundleContext context, StoreConfiguration configuration) {
        this.tracker = tracker(context, configuration);
    }

    @Deactivate
    void deactivate() {
        if (tracker != null) {
            tracker.close();
        }
    }

    private static @Nullable DatabaseTracker tracker(BundleContext context, StoreConfiguration configuration) {
        try {
            return DatabaseTracker.open(context, StoreSettings.of(configuration), Clock.systemUTC());
        } catch (InvalidSettingException wrong) {
            LOG.error(wrong.getMessage());
            return null;
        }
    }
}
