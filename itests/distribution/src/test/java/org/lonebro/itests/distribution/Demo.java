// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.distribution;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the distribution's jar to its end. */
final class Demo {
    private static final long PATIENCE_SECONDS = 120;

    private Demo() {}

    /** How it ended and what it said. */
    record Ending(int exitCode, String output) {}

    static Ending run(Path data, Map<String, String> settings) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path jar = Path.of(System.getProperty("lonebro.bundles")).resolveSibling("lonebro.jar");
        List<String> command = new ArrayList<>(
                List.of(java.toString(), "-Xmx256m", "-Duser.language=en", "-Ddemo.exit=true", "-Ddemo.data=" + data));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", jar.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("The demo did not end: " + output);
        }
        return new Ending(process.exitValue(), output);
    }
}
