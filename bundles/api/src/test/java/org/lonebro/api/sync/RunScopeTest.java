// SPDX-License-Identifier: Apache-2.0
package org.lonebro.api.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lonebro.api.hr.EmploymentNumber;

class RunScopeTest {
    @Test
    void reads_back_what_it_wrote() {
        RunScope these = new RunScope.These(Set.of(new EmploymentNumber("1002"), new EmploymentNumber("A:1")));

        for (RunScope scope : List.of(
                RunScope.EVERYBODY,
                these,
                new RunScope.FailedOf(new RunId(17)),
                new RunScope.WrittenBy(new RunId(4)))) {
            assertThat(RunScope.parse(scope.text())).isEqualTo(scope);
        }
    }

    @Test
    void refuses_what_it_never_wrote() {
        assertThatIllegalArgumentException().isThrownBy(() -> RunScope.parse("nobody"));
        assertThatIllegalArgumentException().isThrownBy(() -> RunScope.parse("these:"));
    }
}
