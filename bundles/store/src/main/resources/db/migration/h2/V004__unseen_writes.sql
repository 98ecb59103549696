-- SPDX-License-Identifier: Apache-2.0
-- Sent to the payroll, or about to be, and not recorded yet; several of one card add up.
create table if not exists unseen_write (
    number bigint generated always as identity primary key,
    connection integer not null,
    hr_id varchar not null,
    payroll_id varchar not null,
    -- a bit for each field's code
    fields bigint not null,
    sent varbinary not null,
    noted_at timestamp with time zone not null
);
create index if not exists unseen_write_of_card on unseen_write (hr_id, connection);
