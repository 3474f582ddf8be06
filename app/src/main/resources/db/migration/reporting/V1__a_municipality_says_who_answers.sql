-- Who is called when it cannot wait, when there is somebody at the office, and whether the form is open: each municipality says it itself. Everybody may read it,
-- for it stands on a page that asks nobody who they are; the unit is a number here, and its name stands on the receipt.
create schema reporting authorization tillit_owner;
grant usage on schema reporting to tillit_app;
set role tillit_owner;
create table reporting.front (
  id             smallint primary key references access.municipality (id),   -- the municipality
  unit_id        int not null,
  on_call        text not null check (on_call ~ '^[0-9+][0-9 -]{2,19}$'),   -- when the office is closed
  office         text not null check (office ~ '^[0-9+][0-9 -]{2,19}$'),
  opens          time not null,
  closes         time not null,
  is_open        boolean not null,
  check (opens < closes),
  foreign key (unit_id, id) references access.unit (id, municipality_id));
alter table reporting.front enable row level security;
alter table reporting.front force row level security;
create policy everyone on reporting.front for select to tillit_app using (true);
create policy own on reporting.front for insert to tillit_app with check (id = (select access.my_administration()));
create policy own_again on reporting.front for update to tillit_app using (id = (select access.my_administration())) with check (id = (select access.my_administration()));
reset role;
grant select, insert on reporting.front to tillit_app;
grant update (unit_id, on_call, office, opens, closes, is_open) on reporting.front to tillit_app;
