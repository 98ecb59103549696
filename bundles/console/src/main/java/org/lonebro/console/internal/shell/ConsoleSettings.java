// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.shell;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

@ObjectClassDefinition(name = "Lönebro console", description = "How the shell commands speak")
@interface ConsoleSettings {
    @AttributeDefinition(
            name = "Language",
            description = "The language of the shell commands: sv, en, or system for the language of the computer",
            options = {
                @Option(label = "As the computer", value = "system"),
                @Option(label = "Svenska", value = "sv"),
                @Option(label = "English", value = "en")
            })
    String language() default "system";
}
