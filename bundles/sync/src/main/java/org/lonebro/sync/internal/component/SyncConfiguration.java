// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.component;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How the engine works; nothing of it changes what it decides. */
@ObjectClassDefinition(
        name = "Lönebro engine",
        description = "How many runs work at once and how large their steps are")
public @interface SyncConfiguration {
    @AttributeDefinition(
            name = "Runs at once",
            description = "Connections that are worked on at the same time; others wait their turn",
            min = "1",
            max = "64")
    int runsAtOnce() default 8;

    @AttributeDefinition(
            name = "People per batch",
            description = "Lines of a plan that are written and recorded together",
            min = "1",
            max = "2000")
    int peoplePerBatch() default 2000;

    @AttributeDefinition(
            name = "Stop time in seconds",
            description = "How long runs in work may take to come to a stop when the bundle does",
            min = "1",
            max = "60")
    int stopSeconds() default 5;
}
