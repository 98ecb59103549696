// SPDX-License-Identifier: Apache-2.0
package org.lonebro.sync.internal.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.lonebro.sync.internal.testkit.People;

class TraceTest {
    @Test
    void tells_where_a_fault_came_from_and_nothing_it_said() {
        Throwable quoting = new IllegalStateException(
                "no place for " + People.TEST_IDENTITY, new NumberFormatException(People.TEST_IDENTITY));
        quoting.addSuppressed(new IllegalArgumentException(People.TEST_IDENTITY));
        StringWriter printed = new StringWriter();

        Trace.of(quoting).printStackTrace(new PrintWriter(printed));

        assertThat(printed.toString())
                .doesNotContain(People.TEST_IDENTITY)
                .contains("IllegalStateException", "NumberFormatException", "TraceTest");
    }
}
