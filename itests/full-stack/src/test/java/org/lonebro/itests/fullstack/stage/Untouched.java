// SPDX-License-Identifier: Apache-2.0
package org.lonebro.itests.fullstack.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/** Both databases before a run that is to write nothing, and the proof afterwards. */
public final class Untouched {
    /** What every run leaves behind: the run itself and what was done about it. */
    private static final Set<String> OF_A_RUN = Set.of("sync_run", "audit_entry");
    /** And what one leaves that has something to say although it changes nothing: a person to be corrected, a case. */
    private static final Set<String> OF_A_PLAN = Set.of("plan_line", "line_outcome");

    private final Stage stage;
    private final SortedMap<String, List<String>> register;
    private final SortedMap<String, List<String>> store;

    private Untouched(Stage stage) {
        this.stage = stage;
        register = TableDump.of(stage.databases().register());
        store = TableDump.of(stage.databases().store());
    }

    public static Untouched from(Stage stage) {
        return new Untouched(stage);
    }

    /** HR is as it was, row by row; the store is too, but for the rows that runs add. */
    public void verify(String when) {
        assertThat(TableDump.of(stage.databases().register())).as("HR %s", when).isEqualTo(register);
        SortedMap<String, List<String>> now = TableDump.of(stage.databases().store());
        assertThat(now.keySet()).isEqualTo(store.keySet());
        for (String table : now.keySet()) {
            if (OF_A_RUN.contains(table)) {
                assertThat(now.get(table)).as("%s %s", table, when).containsAll(store.get(table));
            } else if (!OF_A_PLAN.contains(table)) {
                assertThat(now.get(table)).as("%s %s", table, when).isEqualTo(store.get(table));
            }
        }
    }
}
