// SPDX-License-Identifier: Apache-2.0
package org.lonebro.console.internal.view;

import java.util.stream.Collectors;
import org.lonebro.api.hr.EmploymentNumber;
import org.lonebro.api.sync.Flow;
import org.lonebro.api.sync.RunScope;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.console.internal.text.Texts;

/** Whom or what a run is about, as text and as it is typed. */
public final class ScopeText {
    private final Texts texts;

    public ScopeText(Texts texts) {
        this.texts = texts;
    }

    /** For people. */
    public String words(RunScope scope) {
        if (scope instanceof RunScope.These these) {
            return numbers(these, ", ");
        }
        if (scope instanceof RunScope.FailedOf failed) {
            return texts.text("scope.failed", Long.toString(failed.run().number()));
        }
        return scope instanceof RunScope.WrittenBy written
                ? texts.text("scope.written", Long.toString(written.run().number()))
                : texts.text("scope.everybody");
    }

    /** What to type for such a run once more, without {@code lonebro:}. */
    public String again(SyncRun run) {
        if (run.scope() instanceof RunScope.WrittenBy undone) {
            return "undo " + undone.run().number();
        }
        String command = run.flow() == Flow.EXPORT ? "export " : "import ";
        return command + run.connection().text() + option(run.scope());
    }

    private static String option(RunScope scope) {
        if (scope instanceof RunScope.FailedOf failed) {
            return " --failed " + failed.run().number();
        }
        return scope instanceof RunScope.These these ? " --for " + numbers(these, ",") : "";
    }

    private static String numbers(RunScope.These these, String between) {
        return these.people().stream().map(EmploymentNumber::text).sorted().collect(Collectors.joining(between));
    }
}
