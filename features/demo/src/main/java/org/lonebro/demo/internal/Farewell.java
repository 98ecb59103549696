// SPDX-License-Identifier: Apache-2.0
package org.lonebro.demo.internal;

import java.util.Arrays;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

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
        terminal.line("  " + texts.get("cards", address() + "people", DemoSettings.LOGIN, DemoSettings.LOGIN));
        terminal.line("  " + texts.get(terminal.redraws() ? "stop.shell" : "stop"));
        terminal.line("");
        if (terminal.redraws()) {
            startShell();
        }
    }

    /** Where the platform's web server listens; it alone knows, since it took a free port. */
    private String address() {
        try {
            ServiceReference<?>[] servers = context.getAllServiceReferences(null, "(osgi.http.endpoint=*)");
            if (servers != null && servers[0].getProperty("osgi.http.endpoint") instanceof String[] endpoints) {
                return Arrays.stream(endpoints)
                        .filter(endpoint -> endpoint.contains("127.0.0.1"))
                        .findFirst()
                        .orElse(endpoints[0]);
            }
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
        return "http://127.0.0.1/";
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
