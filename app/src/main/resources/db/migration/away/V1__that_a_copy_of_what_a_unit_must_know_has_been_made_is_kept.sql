-- A copy that lies outside Tillit is seen by no policy. So it is kept here that it was made, of how many files, by whom and when; never its passphrase, and nothing of
-- what stands in it. Whoever works in the unit sees that; only whoever leads it makes one, and in no other's name.
create schema away authorization tillit_owner;
grant usage on schema away to tillit_app;
set role tillit_owner;
create table away.copy (
  id              uuid primary key,
  unit_id         int not null,
  municipality_id smallint not null,
  dossiers        int not null check (dossiers >= 0),
  pages           int not null check (pages > 0),
  sha256          bytea not null check (length(sha256) = 32),
  made_at         timestamptz not null,
  made_by         int not null,
  foreign key (unit_id, municipality_id) references access.unit (id, municipality_id),
  foreign key (made_by, municipality_id) references access.user_account (id, municipality_id));
create index copy_unit on away.copy (unit_id, made_at desc, id desc);
alter table away.copy enable row level security;
alter table away.copy force row level security;
-- A unit's ordinary label is its number times four: whoever has it works there.
create policy tenant on away.copy as restrictive to tillit_app using (municipality_id = (select access.my_municipality()));
create policy see on away.copy for select to tillit_app using (unit_id * 4 = any ((select access.my_labels())::int[]));
create policy make on away.copy for insert to tillit_app with check (access.i_manage(unit_id) and made_by = (select access.me()));
grant select, insert on away.copy to tillit_app;
reset role;
