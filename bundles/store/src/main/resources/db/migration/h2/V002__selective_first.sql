-- SPDX-License-Identifier: Apache-2.0
-- The connection comes last: as on PostgreSQL, where the order decides whether a person is looked up or a connection is walked.
alter table employee_link drop constraint if exists link_of_person;
alter table employee_link drop constraint if exists link_of_card;
drop index if exists employee_link_identity;
alter table employee_link add constraint link_of_person unique (payroll_id, connection);
alter table employee_link add constraint link_of_card unique (hr_id, connection);
create index if not exists employee_link_identity on employee_link (identity_high, identity_low, connection);
