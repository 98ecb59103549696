// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests;

import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.util.tracker.ServiceTracker;

/** Waits for services as a host would: by tracking them. */
final class Services {
    private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(60);

    private final BundleContext context;

    Services(BundleContext context) {
        this.context = context;
    }

    <T> T await(Class<T> type) throws InterruptedException {
        return await(type, "(objectClass=" + type.getName() + ")");
    }

    <T> T await(Class<T> type, String filter) throws InterruptedException {
        try {
            ServiceTracker<T, T> tracker = new ServiceTracker<>(
                    context,
                    FrameworkUtil.createFilter("(&(objectClass=" + type.getName() + ")" + filter + ")"),
                    null);
            tracker.open();
            try {
                T service = tracker.waitForService(PATIENCE_MILLIS);
                if (service == null) {
                    throw new AssertionError("No service " + type.getName() + " " + filter);
                }
                return service;
            } finally {
                tracker.close();
            }
        } catch (InvalidSyntaxException wrongFilter) {
            throw new IllegalArgumentException(wrongFilter);
        }
    }
}
