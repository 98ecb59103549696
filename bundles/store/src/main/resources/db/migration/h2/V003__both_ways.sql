-- SPDX-License-Identifier: Apache-2.0
alter table sync_run add column if not exists scope varchar not null default 'everybody';
-- null: it was a saved card
alter table employee_link alter column agreed_by drop not null;
alter table audit_entry add column if not exists about varchar;

-- Numbers are drawn while the mark's row is locked, and never twice: a late answer about an old mark misses the new one.
create sequence if not exists outbox_number;
create table if not exists outbox_mark (
    connection integer not null,
    hr_id varchar not null,
    number bigint not null,
    hr_version bigint not null,
    dead boolean not null,
    attempts integer not null,
    marked_at timestamp with time zone not null,
    marked_by varchar not null,
    due timestamp with time zone not null,
    -- null: not tried yet
    why varchar,
    primary key (connection, hr_id)
);
create index if not exists outbox_mark_due on outbox_mark (connection, dead, due, number);

create table if not exists pending_create (
    connection integer not null,
    hr_id varchar not null,
    payroll_id varchar not null,
    progress varchar(10) not null,
    since timestamp with time zone not null,
    primary key (connection, hr_id)
);

create table if not exists person_case (
    number bigint generated always as identity primary key,
    connection integer not null,
    payroll_id varchar not null,
    hr_id varchar not null,
    field smallint not null,
    decision varbinary not null,
    opened_at timestamp with time zone not null,
    opened_by varchar not null,
    winner varchar(10),
    ruled_by varchar,
    ruled_at timestamp with time zone,
    constraint case_of_field unique (payroll_id, connection, field)
);
create index if not exists person_case_of_connection on person_case (connection, number);

-- What people decided for always.
create table if not exists field_ruling (
    connection integer not null,
    field smallint not null,
    winner varchar(10) not null,
    ruled_by varchar not null,
    ruled_at timestamp with time zone not null,
    primary key (connection, field)
);

create table if not exists former_identity (
    connection integer not null,
    payroll_id varchar not null,
    identity_high bigint not null,
    identity_low bigint not null,
    identity varbinary not null,
    until timestamp with time zone not null,
    primary key (payroll_id, identity_high, identity_low, connection)
);
create index if not exists former_identity_print on former_identity (identity_high, identity_low, connection);
