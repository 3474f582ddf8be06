-- A municipality asks in its own words, as with a licensed method, without a developer. What was asked is kept for ever beside what was answered, so a version is never changed and
-- never removed. Everybody at work there reads the versions;
-- the one draft of the next is written by those who administer.
create schema forms authorization tillit_owner;
grant usage on schema forms to tillit_app;
set role tillit_owner;
create table forms.version (
  municipality_id smallint not null references access.municipality,
  form            text not null check (form ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(form) <= 60),
  number          int not null check (number > 1000),             -- those below are packed into the product
  definition      jsonb not null,                                 -- in the shape of law/schema/form.schema.json
  reason          text not null check (length(btrim(reason)) between 1 and 1000),
  adopted_by      int not null,
  adopted_at      timestamptz not null,
  primary key (municipality_id, form, number),
  check (definition ->> 'id' = form and definition -> 'number' = to_jsonb(number)),
  foreign key (adopted_by, municipality_id) references access.user_account (id, municipality_id));
create table forms.draft (
  municipality_id smallint not null references access.municipality,
  form            text not null check (form ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(form) <= 60),
  based_on        int not null,                                   -- the version that it was begun from
  revision        int not null default 1,                         -- one more at each change: what somebody has seen is what is adopted
  definition      jsonb not null,
  changed_by      int not null,
  changed_at      timestamptz not null,
  primary key (municipality_id, form),
  foreign key (changed_by, municipality_id) references access.user_account (id, municipality_id));
alter table forms.version enable row level security;
alter table forms.version force row level security;
alter table forms.draft enable row level security;
alter table forms.draft force row level security;
create policy tenant on forms.version as restrictive to tillit_app using (municipality_id = (select access.my_municipality()));
create policy tenant on forms.draft as restrictive to tillit_app using (municipality_id = (select access.my_municipality()));
create policy everybody_at_work on forms.version for select to tillit_app using (true);
create policy adopted_by_an_administrator on forms.version for insert to tillit_app
  with check (municipality_id = (select access.my_administration()) and adopted_by = (select access.me()));
create policy everybody_at_work on forms.draft for select to tillit_app using (true);
create policy begun_by_an_administrator on forms.draft for insert to tillit_app
  with check (municipality_id = (select access.my_administration()) and changed_by = (select access.me()));
create policy changed_by_an_administrator on forms.draft for update to tillit_app using (municipality_id = (select access.my_administration()))
  with check (changed_by = (select access.me()));
create policy thrown_away_by_an_administrator on forms.draft for delete to tillit_app using (municipality_id = (select access.my_administration()));
grant select, insert on forms.version to tillit_app;
grant select, insert, delete, update (revision, definition, changed_by, changed_at) on forms.draft to tillit_app;
reset role;
