// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.service;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Filter;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/** Keeps one store open on the first database service that fits; goes over to the next when that one leaves. */
final class DatabaseTracker implements ServiceTrackerCustomizer<Object, Object> {
    private final BundleContext context;
    private final StoreSettings settings;
    private final Clock clock;
    private final ServiceTracker<Object, Object> tracker;
    private final Map<ServiceReference<Object>, Object> services = new LinkedHashMap<>();
    private @Nullable ServiceReference<Object> used;
    private @Nullable StoreOpening opening;

    private DatabaseTracker(BundleContext context, StoreSettings settings, Clock clock) {
        this.context = context;
        this.settings = settings;
        this.clock = clock;
        this.tracker = new ServiceTracker<>(context, filter(context, settings.where()), this);
    }

    /** @throws InvalidSettingException if the filter of the host's data source is none */
    static DatabaseTracker open(BundleContext context, StoreSettings settings, Clock clock) {
        DatabaseTracker opened = new DatabaseTracker(context, settings, clock);
        opened.tracker.open();
        return opened;
    }

    void close() {
        tracker.close();
    }

    @Override
    public synchronized Object addingService(ServiceReference<Object> reference) {
        Object service = context.getService(reference);
        services.put(reference, service);
        if (used == null) {
            use(reference, service);
        }
        return service;
    }

    @Override
    public void modifiedService(ServiceReference<Object> reference, Object service) {
        // what its properties say besides the filter does not matter
    }

    @Override
    public synchronized void removedService(ServiceReference<Object> reference, Object service) {
        services.remove(reference);
        if (reference.equals(used) && opening != null) {
            opening.close();
            used = null;
            services.entrySet().stream().findFirst().ifPresent(next -> use(next.getKey(), next.getValue()));
        }
        context.ungetService(reference);
    }

    private void use(ServiceReference<Object> reference, Object service) {
        used = reference;
        opening = StoreOpening.begin(context, Source.of(settings.where(), service), settings.keys(), clock);
    }

    private static Filter filter(BundleContext context, StoreSettings.Where where) {
        String text = where instanceof StoreSettings.HostDataSource host
                ? "(&(objectClass=javax.sql.DataSource)" + host.filter() + ")"
                : "(&(objectClass=org.osgi.service.jdbc.DataSourceFactory)(osgi.jdbc.driver.class="
                        + ((StoreSettings.OwnPool) where).driver() + "))";
        try {
            return context.createFilter(text);
        } catch (InvalidSyntaxException wrong) {
            throw new InvalidSettingException("dataSourceTarget", "it is no LDAP filter in parentheses");
        }
    }
}
