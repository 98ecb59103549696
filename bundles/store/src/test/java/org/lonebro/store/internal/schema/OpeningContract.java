// SPDX-License-Identifier: Apache-2.0
package org.lonebro.store.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lonebro.api.hr.EmployeeField;
import org.lonebro.api.hr.FieldValues;
import org.lonebro.api.reason.Reason;
import org.lonebro.api.reason.ReasonCode;
import org.lonebro.api.store.RunJournal.Entry;
import org.lonebro.api.store.StoreException;
import org.lonebro.api.store.UnseenWrites.UnseenWrite;
import org.lonebro.api.sync.FieldAction;
import org.lonebro.api.sync.FieldDecision;
import org.lonebro.api.sync.Fingerprint;
import org.lonebro.api.sync.OperationKind;
import org.lonebro.api.sync.PlannedOperation;
import org.lonebro.api.sync.SyncRun;
import org.lonebro.store.internal.FailingSource;
import org.lonebro.store.internal.JdbcStore;
import org.lonebro.store.internal.StoreContract;
import org.lonebro.store.internal.crypto.StoreKeys;
import org.lonebro.store.internal.sql.Database;

abstract class OpeningContract extends StoreContract {
    private static final String MARKER_NAME = "Markerqvist";
    private static final String MARKER_NUMBER = "189001019802";

    @Test
    void opened_again_everything_is_there() {
        SyncRun run = imported("1");

        JdbcStore again = new JdbcStore(source, new StoreKeys(KEY), clock);

        assertThat(again.runs().find(run.id())).isPresent();
        assertThat(again.links().agreed(connection, List.of(person("1")))).containsValue(values("1"));
        assertThat(again.fingerprints().of("rules", values("1")))
                .isEqualTo(store.fingerprints().of("rules", values("1")));
    }

    @Test
    void another_key_is_refused_at_once() {
        byte[] other = KEY.clone();
        other[7] = 1;

        assertThatThrownBy(() -> new JdbcStore(source, new StoreKeys(other), clock))
                .isInstanceOf(WrongKeyException.class);
    }

    @Test
    void no_table_shows_what_is_personal() throws Exception {
        SyncRun run = openRun();
        FieldValues secret = FieldValues.builder()
                .set(EmployeeField.LAST_NAME, MARKER_NAME)
                .set(EmployeeField.IDENTITY_NUMBER, MARKER_NUMBER)
                .build();
        PlannedOperation line = new PlannedOperation(
                1,
                OperationKind.UPDATE,
                person("1"),
                card("1"),
                1L,
                secret,
                List.of(new FieldDecision(
                        EmployeeField.LAST_NAME,
                        null,
                        null,
                        MARKER_NAME,
                        FieldAction.TAKE_PAYROLL,
                        ReasonCode.FIRST_MEETING)),
                List.of(Reason.of(ReasonCode.FIRST_MEETING)),
                prints("1"));
        plan(run.id(), line);
        store.journal().record(run.id(), List.of(new Entry(1, applied("1", 2))));

        Fingerprint former = store.fingerprints().identity(MARKER_NUMBER);
        FieldDecision name = ask(EmployeeField.LAST_NAME, MARKER_NAME, "B");
        store.deliveries().delivered(mark("1", 2), identified("1", "189001029819", name));
        assertThat(store.links().findByFormerIdentity(connection, List.of(former)))
                .hasSize(1);
        assertThat(cases()).hasSize(1);
        store.unseen().note(connection, new UnseenWrite(card("1"), person("1"), secret.fields(), secret));

        assertThat(dump("plan_line")
                        + dump("employee_link")
                        + dump("person_case")
                        + dump("former_identity")
                        + dump("outbox_mark")
                        + dump("unseen_write"))
                .contains(card("1").text())
                .doesNotContain(MARKER_NAME)
                .doesNotContain(MARKER_NUMBER);
    }

    @Test
    void a_fault_of_the_database_is_told_without_values() {
        SyncRun run = openRun();
        plan(run.id(), create(1, "1"));
        JdbcStore broken =
                new JdbcStore(new FailingSource(source, "insert into employee_link"), new StoreKeys(KEY), clock);

        assertThatThrownBy(() -> broken.journal().record(run.id(), List.of(new Entry(1, applied("1", 1)))))
                .isInstanceOfSatisfying(StoreException.class, fault -> {
                    assertThat(fault.getMessage()).doesNotContain(FailingSource.QUOTED_VALUE);
                    assertThat(fault.getCause().getMessage()).doesNotContain(FailingSource.QUOTED_VALUE);
                });
        assertThat(store.runs().find(run.id()).orElseThrow().appliedThrough()).isZero();
        assertThat(store.links().count(connection)).isZero();
    }

    @Test
    void a_database_lost_in_the_middle_leaves_nothing_half_done() {
        SyncRun run = openRun();
        plan(run.id(), create(1, "1"), create(2, "2"));
        JdbcStore broken = new JdbcStore(new FailingSource(source, "update sync_run"), new StoreKeys(KEY), clock);
        List<Entry> batch = List.of(new Entry(1, applied("1", 1)), new Entry(2, applied("2", 1)));

        assertThatThrownBy(() -> broken.journal().record(run.id(), batch)).isInstanceOf(StoreException.class);
        assertThat(store.links().count(connection)).isZero();

        store.journal().record(run.id(), batch);
        assertThat(store.links().count(connection)).isEqualTo(2);
    }

    @Test
    void an_error_in_the_middle_leaves_nothing_half_done() throws Exception {
        String before = dump("store_key");
        OutOfMemoryError full = new OutOfMemoryError();

        assertThatThrownBy(() -> new Database(source).atOnce("try it", sql -> {
                    execute(sql, "update store_key set id = 99");
                    throw full;
                }))
                .isSameAs(full);

        assertThat(dump("store_key")).isEqualTo(before);
    }

    @Test
    void tables_one_version_behind_are_brought_up() throws Exception {
        imported("1");
        try (Connection sql = source.getConnection()) {
            execute(sql, "delete from \"lonebro_schema_history\" where \"version\" = '004'");
        }

        new JdbcStore(source, new StoreKeys(KEY), clock);

        assertThat(dump("\"lonebro_schema_history\"")).contains("004");
        assertThat(store.links().count(connection)).isEqualTo(1);
    }

    @Test
    void a_first_start_killed_before_its_tables_were_noted_is_taken_up() throws Exception {
        try (Connection sql = source.getConnection()) {
            execute(sql, "drop table line_outcome");
            execute(sql, "drop table former_identity");
            execute(sql, "delete from \"lonebro_schema_history\" where \"version\" is not null");
        }

        new JdbcStore(source, new StoreKeys(KEY), clock);

        assertThat(dump("line_outcome")).isEmpty();
        assertThat(dump("former_identity")).isEmpty();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Every column as text, bytes as the characters they would be. */
    private String dump(String table) throws Exception {
        StringBuilder text = new StringBuilder();
        try (Connection sql = source.getConnection();
                Statement statement = sql.createStatement();
                ResultSet rows = statement.executeQuery("select * from " + table)) {
            while (rows.next()) {
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    Object value = rows.getObject(column);
                    text.append(value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : value)
                            .append(' ');
                }
            }
        }
        return text.toString();
    }
}
