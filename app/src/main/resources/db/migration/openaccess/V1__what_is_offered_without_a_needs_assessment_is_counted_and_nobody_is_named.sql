-- What the board offers without a needs assessment opens no file. It is kept here what is offered, on whose decision, and how many came; there is no column for who. What has been counted stands: a wrong
-- number is put right by a new row that says why. Whoever works in the unit reads and counts, whoever leads it says what is offered, administrators read; providers see nothing of it.
create schema openaccess authorization tillit_owner;
grant usage on schema openaccess to tillit_app;
set role tillit_owner;
create table openaccess.offering (
  id              uuid primary key,
  unit_id         int not null,
  municipality_id smallint not null,
  name            text not null check (length(name) between 1 and 200),
  kind            text not null,                                   -- by its name in law/open-access.yaml
  what            text not null check (length(what) between 1 and 4000),
  audience        text not null check (audience in ('CHILDREN', 'YOUTH', 'FAMILIES', 'ADULTS')),
  ages            text not null check (length(ages) <= 200),
  decided_on      date not null,
  paragraph       text not null check (length(paragraph) between 1 and 200),
  conditions      text not null check (length(conditions) between 1 and 4000),
  from_day        date not null,
  unnamed_on      date not null,                                   -- when the board decided that nobody's identity is recorded in it
  unnamed_why     text not null check (length(unnamed_why) between 1 and 4000),
  ended_on        date check (ended_on >= from_day),
  made_at         timestamptz not null,
  made_by         int not null,
  check (decided_on <= from_day and unnamed_on <= from_day),
  unique (id, unit_id, municipality_id),
  foreign key (unit_id, municipality_id) references access.unit (id, municipality_id),
  foreign key (made_by, municipality_id) references access.user_account (id, municipality_id));
create index offering_unit on openaccess.offering (unit_id);
create table openaccess.counted (
  id              uuid primary key,
  offering_id     uuid not null,
  unit_id         int not null,
  municipality_id smallint not null,
  on_day          date not null,
  girls           int not null check (girls between 0 and 9999),
  boys            int not null check (boys between 0 and 9999),
  children        int not null check (children between 0 and 9999), -- of whom it is not known
  adults          int not null check (adults between 0 and 9999),
  occasions       int not null check (occasions between 0 and 9999),
  consent         text check (consent in ('ALL', 'OLD_ENOUGH', 'NOT_ALL')),
  told            boolean not null,
  note            text not null check (length(note) <= 500),
  corrects        uuid,
  why             text check (length(why) between 1 and 500),
  made_at         timestamptz not null,
  made_by         int not null,
  check ((consent is null) = (girls + boys + children = 0)),
  check (occasions > 0 or (corrects is not null and girls + boys + children + adults = 0)),
  check ((corrects is null) = (why is null)),
  unique (corrects),
  unique (id, offering_id),
  foreign key (corrects, offering_id) references openaccess.counted (id, offering_id),
  foreign key (offering_id, unit_id, municipality_id) references openaccess.offering (id, unit_id, municipality_id),
  foreign key (made_by, municipality_id) references access.user_account (id, municipality_id));
create index counted_offering on openaccess.counted (offering_id, on_day desc, id desc);
alter table openaccess.offering enable row level security;
alter table openaccess.offering force row level security;
alter table openaccess.counted enable row level security;
alter table openaccess.counted force row level security;
-- A unit's ordinary label is its number times four: whoever has it works there.
create policy tenant on openaccess.offering as restrictive to tillit_app using (municipality_id = (select access.my_municipality()));
create policy see on openaccess.offering for select to tillit_app using (unit_id * 4 = any ((select access.my_labels())::int[]) or access.i_run(unit_id));
create policy make on openaccess.offering for insert to tillit_app with check (access.i_manage(unit_id) and made_by = (select access.me()));
create policy finish on openaccess.offering for update to tillit_app using (access.i_manage(unit_id) and ended_on is null) with check (access.i_manage(unit_id));
create policy tenant on openaccess.counted as restrictive to tillit_app using (municipality_id = (select access.my_municipality()));
create policy see on openaccess.counted for select to tillit_app using (unit_id * 4 = any ((select access.my_labels())::int[]) or access.i_run(unit_id));
create policy make on openaccess.counted for insert to tillit_app with check (unit_id * 4 = any ((select access.my_labels())::int[]) and made_by = (select access.me()));
grant select, insert, update (ended_on) on openaccess.offering to tillit_app;
grant select, insert on openaccess.counted to tillit_app;
reset role;
select access.only_at_work('openaccess.offering');
select access.only_at_work('openaccess.counted');
