// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.service;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The store's settings; described to people in {@code OSGI-INF/l10n/store*.properties}. */
@ObjectClassDefinition(
        id = StoreComponent.PID,
        name = "%store",
        description = "%store.description",
        localization = "OSGI-INF/l10n/store")
@interface StoreConfiguration {
    @AttributeDefinition(name = "%dataSourceTarget", description = "%dataSourceTarget.description", required = false)
    String dataSourceTarget() default "";

    @AttributeDefinition(name = "%url", description = "%url.description", required = false)
    String url() default "";

    @AttributeDefinition(name = "%directory", description = "%directory.description", required = false)
    String directory() default "data/store";

    @AttributeDefinition(name = "%user", description = "%user.description", required = false)
    String user() default "sa";

    @AttributeDefinition(
            name = "%password",
            description = "%password.description",
            type = AttributeType.PASSWORD,
            required = false)
    String _password() default "";

    @AttributeDefinition(
            name = "%maxConnections",
            description = "%maxConnections.description",
            required = false,
            min = "2",
            max = "200")
    int maxConnections() default 10;

    @AttributeDefinition(
            name = "%encryptionKey",
            description = "%encryptionKey.description",
            type = AttributeType.PASSWORD,
            required = false)
    String _encryptionKey() default "";

    @AttributeDefinition(name = "%encryptionKeyFile", description = "%encryptionKeyFile.description", required = false)
    String encryptionKeyFile() default "";
}
