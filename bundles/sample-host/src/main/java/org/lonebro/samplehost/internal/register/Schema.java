// SPDX-License-Identifier: Apache-2.0
package org.lonebro.samplehost.internal.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables. Dated rows carry no foreign key: cards are never removed, and the check would cost half the import. */
final class Schema {
    private static final List<String> STATEMENTS = List.of(
            "create sequence if not exists employee_id",
            """
            create table if not exists employee (
                id bigint primary key,
                customer varchar(100) not null,
                version bigint not null,
                changed_at timestamp with time zone not null,
                sort_name varchar(450)%s not null,
                number varchar(200) not null,
                identity_number varchar(12),
                first_name varchar(200),
                last_name varchar(200) not null,
                phone varchar(200),
                work_email varchar(320),
                care_of varchar(200),
                street varchar(200),
                postal_code varchar(200),
                city varchar(200),
                country varchar(200),
                bank_account varchar(20),
                status varchar(20),
                weekly_hours numeric(16, 10),
                pay_form varchar(20))""",
            // The customer comes last: a server that has not counted the rows yet, as during a first import, would else
            // take its word that a customer has few, and walk them all for each number.
            "create unique index if not exists employee_number on employee (number, customer)",
            "create index if not exists employee_identity on employee (identity_number, customer)",
            "drop index if exists employee_by_number",
            "drop index if exists employee_by_identity",
            """
            create table if not exists employment_period (
                employee_id bigint not null,
                seq smallint not null,
                start_date date not null,
                end_date date,
                form varchar(30),
                employed boolean not null,
                primary key (employee_id, seq))""",
            """
            create table if not exists salary (
                employee_id bigint not null,
                seq smallint not null,
                valid_from date,
                part varchar(200) not null,
                amount numeric(18, 2) not null,
                primary key (employee_id, seq))""");

    private Schema() {}

    static void create(Connection connection, Dialect dialect) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : STATEMENTS) {
                statement.execute(sql.replace("%s", dialect.binaryCollation()));
            }
        }
    }
}
