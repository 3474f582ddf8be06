-- What somebody wants to be reminded of is said in their own words, about a person, and so it lies under the dossier's secrecy: the writer's alone unless it is shared. When it is due is
-- the duties' to know. What somebody has put aside is their own view of their own work: nobody else sees that it is, and nothing stops because of it.
create role tillit_reminders nologin;
grant tillit_reminders to current_user;
create schema reminders authorization tillit_owner;
grant usage on schema reminders to tillit_app, tillit_reminders;
grant usage on schema access to tillit_reminders;
set role tillit_owner;
create table reminders.reminder (
  id              uuid primary key,                      -- what its duty is about
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  author_id       int not null,
  shared          boolean not null,
  to_user         int,                                   -- a colleague; nobody where it is the author's own, or for all who carry the dossier
  at_time         time,                                  -- of its day, where one was chosen
  note            text not null check (length(btrim(note)) > 0 and length(note) <= 2000),
  made_at         timestamptz not null,
  changed_at      timestamptz not null check (changed_at >= made_at),
  check (shared or to_user is null),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (author_id, municipality_id) references access.user_account (id, municipality_id),
  foreign key (to_user, municipality_id) references access.user_account (id, municipality_id));
create index reminder_dossier on reminders.reminder (dossier_id, made_at);

create table reminders.parked (
  user_id         int not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  until_on        date,                                  -- wakes when this day comes
  on_event        boolean not null,                      -- and, or, when something new happens
  parked_at       timestamptz not null,
  woke_at         timestamptz,                           -- something new happened; the day and the law are looked at when it is read
  primary key (user_id, dossier_id),
  check (until_on is not null or on_event),
  check (woke_at is null or on_event),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (user_id, municipality_id) references access.user_account (id, municipality_id));
create index parked_dossier on reminders.parked (dossier_id) where woke_at is null;
reset role;

select access.guard('reminders.reminder');
select access.guard('reminders.parked');
create policy own on reminders.reminder as restrictive for select to tillit_app using (shared or author_id = (select access.me()));
create policy own_edit on reminders.reminder as restrictive for update to tillit_app using (shared or author_id = (select access.me()));
create policy writes on reminders.reminder as restrictive for insert to tillit_app
  with check (author_id = (select access.me()) and (label_id = any ((select access.my_labels())::int[]) or dossier_id = any ((select access.my_dossiers())::uuid[])));
create policy mine on reminders.parked as restrictive to tillit_app using (user_id = (select access.me()));
create policy sees on reminders.parked as restrictive for insert to tillit_app
  with check (user_id = (select access.me()) and (label_id = any ((select access.my_labels())::int[]) or dossier_id = any ((select access.my_dossiers())::uuid[])));
create policy take_out on reminders.parked for delete to tillit_app using (user_id = (select access.me()));
grant select, insert, update (note, at_time, changed_at) on reminders.reminder to tillit_app;
grant select, insert, delete, update (until_on, on_event, parked_at, woke_at) on reminders.parked to tillit_app;

create policy room on reminders.parked for select to tillit_reminders using (true);
create policy wakes on reminders.parked for update to tillit_reminders using (on_event and woke_at is null) with check (on_event and woke_at is not null);
grant select, update (woke_at) on reminders.parked to tillit_reminders;
grant execute on function access.me(), access.my_municipality() to tillit_reminders;
grant create on schema reminders to tillit_reminders;
set role tillit_reminders;
-- Something new has come into a dossier: whoever has put it aside until then has it before them again; not the one who did it, and the one who asks is told nothing. A new report about
-- somebody in a case is no such thing: whether there is one that the reader may see is asked in the reader's own name when it is read.
create function reminders.stir(p_dossier uuid, p_at timestamptz) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$ begin
  update reminders.parked p set woke_at = p_at
   where p.dossier_id = p_dossier and p.woke_at is null and p.on_event and p.user_id is distinct from access.me() and p.municipality_id = access.my_municipality(); end $$;
reset role;
revoke create on schema reminders from tillit_reminders;
revoke all on function reminders.stir(uuid, timestamptz) from public;
grant execute on function reminders.stir(uuid, timestamptz) to tillit_app;
set role tillit_owner;
create trigger felt after insert or update or delete on reminders.reminder for each row execute function pulse.felt();
create trigger felt after insert or update or delete on reminders.parked for each row execute function pulse.felt();
reset role;
