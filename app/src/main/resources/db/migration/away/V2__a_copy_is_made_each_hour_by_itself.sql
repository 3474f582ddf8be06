-- Nobody remembers to make a copy by hand. So a unit may have one made each hour, as an errand of whoever asked for it and leads the unit: no more is in it than that one may see,
-- and it ends when that one leads the unit no longer. Its passphrase lies here sealed with a key that is not in the database; how it went is told to the unit and to administrators.
grant usage on schema away to tillit_sweep;
grant execute on function access.i_run(int) to tillit_app;
set role tillit_owner;
alter table away.copy add by_itself boolean not null default false;
create table away.hourly (
  unit_id         int primary key,
  municipality_id smallint not null,
  asked_by        int not null,
  asked_at        timestamptz not null,
  tried_at        timestamptz,
  last_at         timestamptz,                     -- when the last one was put in its place
  pages           int check (pages > 0),
  fault           text check (fault in ('NOBODY_LEADS', 'KEY', 'FOLDER', 'BROKEN')),
  fault_since     timestamptz,
  check ((fault is null) = (fault_since is null)),
  check ((last_at is null) = (pages is null)),
  unique (unit_id, asked_by),
  foreign key (unit_id, municipality_id) references access.unit (id, municipality_id),
  foreign key (asked_by, municipality_id) references access.user_account (id, municipality_id));
alter table away.hourly enable row level security;
alter table away.hourly force row level security;
create policy tenant on away.hourly as restrictive to tillit_app using (municipality_id = (select access.my_municipality()));
create policy see on away.hourly for select to tillit_app using (unit_id * 4 = any ((select access.my_labels())::int[]) or access.i_run(unit_id));
create policy make on away.hourly for insert to tillit_app with check (access.i_manage(unit_id) and asked_by = (select access.me()));
create policy finish on away.hourly for delete to tillit_app using (access.i_manage(unit_id));
create policy jobs on away.hourly to tillit_sweep using (true) with check (true);
grant select, delete, insert (unit_id, municipality_id, asked_by, asked_at) on away.hourly to tillit_app;
grant select, update (tried_at, last_at, pages, fault, fault_since) on away.hourly to tillit_sweep;

-- What the errand needs, for the one whose errand it is and nobody else: who takes it over chooses another passphrase.
create table away.errand (
  unit_id         int primary key,
  municipality_id smallint not null,
  asked_by        int not null,
  language        text not null check (language in ('SV', 'EN')),
  sealed          bytea not null check (length(sealed) between 48 and 4096),
  sealed_at       timestamptz not null,
  noted_on        date,                                            -- each dossier gets its line in the log once a day, with the first copy that it is in
  noted           uuid[] not null default '{}',
  foreign key (unit_id, asked_by) references away.hourly (unit_id, asked_by) on delete cascade);
alter table away.errand enable row level security;
alter table away.errand force row level security;
create policy tenant on away.errand as restrictive to tillit_app using (municipality_id = (select access.my_municipality()));
create policy own on away.errand to tillit_app using (asked_by = (select access.me())) with check (asked_by = (select access.me()) and access.i_manage(unit_id));
grant select, insert, update (language, sealed, sealed_at, noted_on, noted) on away.errand to tillit_app;
reset role;
