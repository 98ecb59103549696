// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.command;

import java.util.Set;
import org.lonebro.console.internal.screen.Screen;

/** One thing a person can ask for; its help stands in the texts under its name. */
interface Command {
    String name();

    Set<Option> options();

    void run(CommandLine line, Screen screen) throws MistypedException, AbsentException;
}
