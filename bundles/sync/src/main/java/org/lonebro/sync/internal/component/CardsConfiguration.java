// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.component;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How saved cards are delivered; nothing of it changes what is sent. */
@ObjectClassDefinition(
        name = "Lönebro saved cards",
        description = "How many saved cards of all connections are delivered at once")
public @interface CardsConfiguration {
    @AttributeDefinition(
            name = "Cards at once",
            description = "Saved cards of all connections together that are on their way at the same time;"
                    + " each connection keeps to its own number besides",
            min = "1",
            max = "256")
    int cardsAtOnce() default 32;

    @AttributeDefinition(
            name = "Stop time in seconds",
            description = "How long cards on their way may take to arrive when the bundle stops",
            min = "1",
            max = "60")
    int stopSeconds() default 5;
}
