// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.osgi;

import jakarta.servlet.Servlet;
import java.time.Clock;
import java.util.Hashtable;
import org.lonebro.api.hr.CustomerKey;
import org.lonebro.samplehost.internal.web.Desk;
import org.lonebro.samplehost.internal.web.HostServlet;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
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

    private final ServiceRegistration<ServletContextHelper> context;
    private final ServiceRegistration<Servlet> servlet;

    @Activate
    public PagesComponent(
            BundleContext bundle, @Reference OpenRegister register, SampleHostConfiguration configuration) {
        Desk desk = new Desk(
                new CustomerKey(configuration.customer()), register.register(), register.people(), Clock.systemUTC());
        this.context = bundle.registerService(
                ServletContextHelper.class, new ServletContextHelper(bundle.getBundle()) {}, context(configuration));
        this.servlet = bundle.registerService(
                Servlet.class,
                new HostServlet(desk, configuration.user(), configuration._password(), Clock.systemUTC()),
                servlet());
    }

    @Deactivate
    void close() {
        servlet.unregister();
        context.unregister();
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
