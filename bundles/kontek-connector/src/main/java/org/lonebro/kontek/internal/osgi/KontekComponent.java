// SPDX-License-Identifier: Apache-2.0
package org.lonebro.kontek.internal.osgi;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lonebro.api.connector.ConnectionProbe;
import org.lonebro.api.connector.EmployeeReader;
import org.lonebro.api.connector.EmployeeWriter;
import org.lonebro.api.connector.PayrollConnection;
import org.lonebro.kontek.internal.KontekConnection;
import org.lonebro.kontek.internal.settings.KontekSettings;
import org.lonebro.kontek.internal.settings.SecretReference;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/**
 * One connection per configuration. It registers the services itself, because the connection's name, a property of theirs, is
 * only known once the configuration is read. A wrong setting fails the activation with a message that names it.
 */
@Component(
        configurationPid = KontekComponent.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        immediate = true,
        service = {})
@Designate(ocd = KontekConfiguration.class, factory = true)
public final class KontekComponent {
    static final String PID = "org.lonebro.kontek";
    private static final String SERVICE_PID = "service.pid";

    private final KontekConnection connection;
    private final ServiceRegistration<?> registration;

    @Activate
    public KontekComponent(BundleContext bundle, KontekConfiguration configuration, Map<String, Object> properties) {
        SecretReference secrets = new SecretReference(System::getenv);
        KontekSettings settings =
                new ConfiguredSettings(configuration, secrets).settings(pid(properties.get(SERVICE_PID)));
        connection = new KontekConnection(settings);
        registration = bundle.registerService(
                new String[] {
                    PayrollConnection.class.getName(),
                    ConnectionProbe.class.getName(),
                    EmployeeReader.class.getName(),
                    EmployeeWriter.class.getName()
                },
                connection,
                serviceProperties(settings));
    }

    // A configuration that was made from several sources has a list of them; the first is its own.
    private static String pid(@Nullable Object pid) {
        if (pid instanceof String[] several && several.length > 0) {
            return several[0];
        }
        return pid instanceof Iterable<?> some && some.iterator().hasNext()
                ? String.valueOf(some.iterator().next())
                : String.valueOf(pid);
    }

    private static Dictionary<String, Object> serviceProperties(KontekSettings settings) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(PayrollConnection.NAME, settings.connection().name().text());
        return properties;
    }

    @Deactivate
    void deactivate() {
        registration.unregister();
        connection.close();
    }
}
