// SPDX-License-Identifier: Apache-2.0
package org.lonebro.demo.internal;

import java.util.Arrays;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Where the platform's web server listens; it alone knows, since it took a free port. */
final class WebAddress {
    private WebAddress() {}

    /** With a slash at its end. */
    static String of(BundleContext context) {
        try {
            ServiceReference<?>[] servers = context.getAllServiceReferences(null, "(osgi.http.endpoint=*)");
            if (servers != null && servers[0].getProperty("osgi.http.endpoint") instanceof String[] endpoints) {
                return Arrays.stream(endpoints)
                        .filter(endpoint -> endpoint.contains("127.0.0.1"))
                        .findFirst()
                        .orElse(endpoints[0]);
            }
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
        return "http://127.0.0.1/";
    }
}
