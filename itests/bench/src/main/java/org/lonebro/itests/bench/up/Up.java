// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.bench.up;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;

/** Started last; prints a line once the service named by the system property {@code up.service} is there. */
public final class Up implements BundleActivator {
    public static final String LINE = "IS UP";

    @Override
    public void start(BundleContext context) throws InvalidSyntaxException {
        String service = System.getProperty("up.service");
        context.addServiceListener(
                event -> {
                    if (event.getType() == ServiceEvent.REGISTERED) {
                        System.out.println(LINE);
                    }
                },
                "(" + Constants.OBJECTCLASS + "=" + service + ")");
        if (context.getAllServiceReferences(service, null) != null) {
            System.out.println(LINE);
        }
    }

    @Override
    public void stop(BundleContext context) {
        // the listener goes with the bundle
    }
}
