// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.hr.PayrollEmployeeId;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.PlanStore.PlanWriter;
import org.lonebro.api.sync.Actor;
import org.lonebro.api.sync.ConnectionName;
import org.lonebro.api.sync.Flow;
import org.lonebro.api.sync.OperationKind;
import org.lonebro.api.sync.PlannedOperation;
import org.lonebro.api.sync.RunMode;
import org.lonebro.api.sync.RunScope;
import org.lonebro.api.sync.RunTrigger;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.store.internal.JdbcStore;
import org.lonebro.store.internal.crypto.StoreKeys;

class H2FileSecrecyTest {
    @Test
    void the_file_holds_the_payroll_id_but_no_value_in_clear(@TempDir Path directory) throws Exception {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + directory.resolve("lonebro"));
        JdbcStore store = new JdbcStore(source, new StoreKeys(new byte[32]), Clock.systemUTC());
        SyncRun run = store.runs()
                .open(
                        new ConnectionName("secrecy"),
                        Flow.IMPORT,
                        RunScope.EVERYBODY,
                        RunMode.APPLY,
                        RunTrigger.PERSON,
                        new Actor("anna"))
                .orElseThrow();
        try (PlanWriter writer = store.plans().write(run.id())) {
            writer.add(new PlannedOperation(
                    1,
                    OperationKind.CREATE,
                    new PayrollEmployeeId("payroll-id-in-clear"),
                    null,
                    null,
                    FieldValues.builder()
                            .set(EmployeeField.LAST_NAME, "Markerqvist")
                            .set(EmployeeField.IDENTITY_NUMBER, "189001019802")
                            .build(),
                    List.of(),
                    List.of(Reason.of(ReasonCode.NEW_IN_PAYROLL)),
                    null));
            writer.finish();
        }

        StringBuilder files = new StringBuilder();
        try (var listed = Files.list(directory)) {
            for (Path file : listed.toList()) {
                files.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(files.toString().contains("payroll-id-in-clear")).isTrue();
        assertThat(files.toString().contains("Markerqvist")).isFalse();
        assertThat(files.toString().contains("189001019802")).isFalse();
    }
}
