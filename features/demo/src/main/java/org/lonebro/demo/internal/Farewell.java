// SPDX-License-Identifier: Apache-2.0
package org.lonebro.demo.internal;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** Where the personnel cards are, how to look around and how to stop. */
final class Farewell {
    private static final String SHELL = "org.apache.felix.gogo.shell";

    private final BundleContext context;
    private final Terminal terminal;
    private final Texts texts;

    Farewell(BundleContext context, Terminal terminal, Texts texts) {
        this.context = context;
        this.terminal = terminal;
        this.texts = texts;
    }

    void say() {
        terminal.line("");
        terminal.line(
                "  " + texts.get("cards", WebAddress.of(context) + "people", DemoSettings.LOGIN, DemoSettings.LOGIN));
        terminal.line("  " + texts.get(terminal.redraws() ? "stop.shell" : "stop"));
        terminal.line("");
        if (terminal.redraws()) {
            startShell();
        }
    }

    private void startShell() {
        for (Bundle bundle : context.getBundles()) {
            if (SHELL.equals(bundle.getSymbolicName())) {
                try {
                    bundle.start();
                } catch (BundleException fault) {
                    terminal.line(texts.get("shell.absent", String.valueOf(fault.getMessage())));
                }
            }
        }
    }
}
