// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.osgi;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(
        name = "Lönebro sample host",
        description = "A small HR platform: people in a database, and pages.")
@interface SampleHostConfiguration {
    String PID = "org.lonebro.samplehost";

    @AttributeDefinition(description = "Key of the customer whose people the pages show.")
    String customer() default "sample";

    @AttributeDefinition(description = "JDBC address. Empty: an H2 file in the directory.")
    String url() default "";

    @AttributeDefinition(description = "Where the H2 file lies; used only without a JDBC address.")
    String directory() default "data/sample-host";

    @AttributeDefinition(description = "User of the database.")
    String databaseUser() default "sa";

    @AttributeDefinition(type = AttributeType.PASSWORD, description = "Password of the database.")
    String _databasePassword() default "";

    @AttributeDefinition(description = "Connections kept to the database.", min = "1")
    int databaseConnections() default 8;

    @AttributeDefinition(
            name = "drivers.target",
            description =
                    "Which driver's DataSourceFactory is used, such as (osgi.jdbc.driver.class=org.postgresql.Driver).")
    String drivers_target() default "(osgi.jdbc.driver.class=org.h2.Driver)";

    @AttributeDefinition(description = "User name for the pages.")
    String user() default "hr";

    @AttributeDefinition(
            type = AttributeType.PASSWORD,
            description = "Password for the pages. Empty: nobody can log in.")
    String _password() default "";

    @AttributeDefinition(
            description = "User name of a second person, for what one person may not do alone. Empty: none.")
    String secondUser() default "";

    @AttributeDefinition(
            type = AttributeType.PASSWORD,
            description = "Password of the second person. Empty: that person cannot log in.")
    String _secondPassword() default "";

    @AttributeDefinition(description = "Path under which the pages are found.")
    String contextPath() default "/";
}
