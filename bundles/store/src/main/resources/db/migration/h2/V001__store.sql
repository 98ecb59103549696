-- SPDX-License-Identifier: Apache-2.0
create table if not exists store_key (
    id smallint primary key,
    check_value varbinary not null
);

create table if not exists payroll_connection (
    id integer generated always as identity primary key,
    name varchar(64) not null unique,
    state varchar(20) not null,
    why varchar,
    -- the highest number a link of the connection has got
    last_link bigint not null default 0
);

create table if not exists sync_run (
    id bigint generated always as identity primary key,
    connection integer not null references payroll_connection,
    -- the connection while the run is PLANNING or APPLYING: one such run a connection, on any number of nodes
    in_work integer unique,
    flow varchar(20) not null,
    run_trigger varchar(20) not null,
    started_by varchar not null,
    mode varchar(20) not null,
    state varchar(20) not null,
    started_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    receipt_proof varchar(20),
    receipt_pages integer,
    receipt_expected bigint,
    receipt_received bigint,
    receipt_duplicates bigint,
    receipt_skipped bigint,
    people_read bigint not null,
    unchanged bigint not null,
    creates bigint not null,
    updates bigint not null,
    ends bigint not null,
    links bigint not null,
    missing bigint not null,
    back bigint not null,
    cases bigint not null,
    rejects bigint not null,
    applied bigint not null,
    failed bigint not null,
    reasons varchar not null,
    applied_through bigint not null
);
create index if not exists sync_run_of_connection on sync_run (connection, id);

-- No foreign keys on plan_line and employee_link: they would be checked for every line of a bulk load, and neither runs nor
-- connections are ever deleted.
create table if not exists plan_line (
    run bigint not null,
    sequence bigint not null,
    kind varchar(10) not null,
    payroll_id varchar not null,
    hr_id varchar,
    hr_version bigint,
    printed boolean not null,
    source_high bigint,
    source_low bigint,
    values_high bigint,
    values_low bigint,
    identity_high bigint,
    identity_low bigint,
    agreed varbinary,
    decisions varbinary,
    reasons varchar not null,
    primary key (run, sequence)
);

-- Only what did not go as planned; every other line up to the run's applied_through went as its kind says.
create table if not exists line_outcome (
    run bigint not null,
    sequence bigint not null,
    outcome varchar(10) not null,
    reasons varchar not null,
    primary key (run, sequence)
);

create table if not exists employee_link (
    connection integer not null,
    number bigint not null,
    payroll_id varchar not null,
    hr_id varchar not null,
    hr_version bigint not null,
    source_high bigint,
    source_low bigint,
    values_high bigint,
    values_low bigint,
    identity_high bigint,
    identity_low bigint,
    agreed varbinary,
    missing_since timestamp with time zone,
    agreed_by bigint not null,
    agreed_at timestamp with time zone not null,
    primary key (connection, number),
    constraint link_of_person unique (connection, payroll_id),
    constraint link_of_card unique (connection, hr_id)
);
create index if not exists employee_link_identity on employee_link (connection, identity_high, identity_low);
create index if not exists employee_link_missing on employee_link (connection, missing_since);

create table if not exists audit_entry (
    id bigint generated always as identity primary key,
    connection integer not null references payroll_connection,
    at timestamp with time zone not null,
    actor varchar not null,
    act varchar(20) not null,
    run bigint
);
create index if not exists audit_entry_of_connection on audit_entry (connection, id);
