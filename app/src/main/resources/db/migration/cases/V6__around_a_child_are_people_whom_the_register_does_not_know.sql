-- Around a child are people whom no register knows: a grandmother, a teacher, a friend's parent. They are written down in the case, each with a mark that says whether a
-- guardian may be shown them; nothing may until somebody says so. Whoever is no longer there is ended and not deleted.
set role tillit_owner;
create table cases.near (
  id              uuid primary key,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  name            text not null check (length(btrim(name)) between 1 and 200),
  part            text not null check (part in ('GRANDPARENT', 'RELATIVE', 'STEP_PARENT', 'SCHOOL', 'HEALTH', 'CONTACT', 'FRIEND', 'OTHER')),
  own_words       text not null check (length(own_words) <= 200),
  phone           text not null check (length(phone) <= 50),
  note            text not null check (length(note) <= 1000),
  since           date,
  person_id       uuid,                                  -- who it is, where that person is known
  only_us         boolean not null default true,
  added_by        int not null,
  added_at        timestamptz not null,
  ended_by        int,
  ended_at        timestamptz check (ended_at >= added_at),
  check ((ended_by is null) = (ended_at is null)),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (added_by, municipality_id) references access.user_account (id, municipality_id),
  foreign key (ended_by, municipality_id) references access.user_account (id, municipality_id));
create index near_dossier on cases.near (dossier_id, added_at);
reset role;
select access.guard('cases.near');
create policy knows on cases.near as restrictive for select to tillit_app using (person_id is null or person_id <> all ((select access.my_blocked_persons())::uuid[]));
create policy own on cases.near as restrictive for insert to tillit_app
  with check (added_by = (select access.me()) and (label_id = any ((select access.my_labels())::int[]) or dossier_id = any ((select access.my_dossiers())::uuid[])));
create policy stands on cases.near as restrictive for update to tillit_app using (ended_at is null) with check (ended_by is null or ended_by = (select access.me()));
grant select, insert, update (only_us, ended_by, ended_at) on cases.near to tillit_app;
