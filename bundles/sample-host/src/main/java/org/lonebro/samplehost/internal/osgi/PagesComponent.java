// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.osgi;

import jakarta.servlet.Servlet;
import java.time.Clock;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.host.SavedCards;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.samplehost.internal.web.Desk;
import org.lonebro.samplehost.internal.web.HostServlet;
import org.lonebro.samplehost.internal.web.PayrollLine;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.servlet.context.ServletContextHelper;
import org.osgi.service.servlet.whiteboard.HttpWhiteboardConstants;

/** Offers the pages to the HTTP whiteboard while the register is open. */
@Component(
        service = {},
        immediate = true,
        configurationPid = SampleHostConfiguration.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class PagesComponent {
    private static final String CONTEXT = "org.lonebro.samplehost";
    private static final String[] PATTERNS = {"", "/people", "/people/*", "/login", "/logout", "/style.css", "/icon.svg"
    };

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable SavedCards savedCards;

    private final ServiceRegistration<ServletContextHelper> context;
    private final ServiceRegistration<Servlet> servlet;

    @Activate
    public PagesComponent(
            BundleContext bundle, @Reference OpenRegister register, SampleHostConfiguration configuration) {
        CustomerKey customer = new CustomerKey(configuration.customer());
        Desk desk = new Desk(
                customer,
                register.register(),
                register.people(),
                new PayrollLine(customer, () -> savedCards),
                Clock.systemUTC());
        this.context = bundle.registerService(
                ServletContextHelper.class, new ServletContextHelper(bundle.getBundle()) {}, context(configuration));
        this.servlet = bundle.registerService(
                Servlet.class, new HostServlet(desk, passwords(configuration), Clock.systemUTC()), servlet());
    }

    @Deactivate
    void close() {
        servlet.unregister();
        context.unregister();
    }

    private static Map<String, String> passwords(SampleHostConfiguration configuration) {
        Map<String, String> passwords = new HashMap<>();
        passwords.put(configuration.secondUser(), configuration._secondPassword());
        passwords.put(configuration.user(), configuration._password());
        return passwords;
    }

    private static Hashtable<String, Object> context(SampleHostConfiguration configuration) {
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_NAME, CONTEXT);
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_PATH, configuration.contextPath());
        return properties;
    }

    private static Hashtable<String, Object> servlet() {
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_NAME, CONTEXT);
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN, PATTERNS);
        properties.put(
                HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_SELECT,
                "(" + HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_NAME + "=" + CONTEXT + ")");
        return properties;
    }
}
