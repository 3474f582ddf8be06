-- An investigation lives in a case and is opened by a decision. That one runs must be known when a new report comes in, even where the case is not seen.
create schema investigation authorization tillit_owner;
grant usage on schema investigation to tillit_app;
set role tillit_owner;

create table investigation.investigation (
  id              uuid primary key,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  person_id       uuid not null,
  opened_at       timestamptz not null,
  opened_on       date not null,                         -- the day in Sweden that the four months are counted from
  opened_by       int not null,
  decision_id     uuid not null,                         -- the decision that opened it, kept where it was taken
  closed_at       timestamptz check (closed_at >= opened_at),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (opened_by, municipality_id) references access.user_account (id, municipality_id));
create index investigation_dossier on investigation.investigation (dossier_id, opened_at desc);
create index investigation_running on investigation.investigation (municipality_id, person_id) include (id, dossier_id, label_id) where closed_at is null;
reset role;

select access.guard('investigation.investigation');
grant select, insert, update (closed_at) on investigation.investigation to tillit_app;

-- A report about a child with a running investigation belongs to that investigation whoever receives it, so the receiver is told that one runs, by id
-- and nothing else. A locked case is never told of: a report about that child gets clocks of its own, as if there were none.
create role tillit_investigation nologin;
grant tillit_investigation to current_user;
grant usage, create on schema investigation to tillit_investigation;
grant usage on schema access to tillit_investigation;
grant execute on function access.my_municipality() to tillit_investigation;
grant select on investigation.investigation to tillit_investigation;
create policy room on investigation.investigation for select to tillit_investigation using (true);
set role tillit_investigation;
create function investigation.running(p_person uuid) returns table (id uuid, dossier_id uuid, opened_at timestamptz)
language sql stable security definer rows 1 set search_path = pg_catalog, pg_temp
begin atomic
  select i.id, i.dossier_id, i.opened_at from investigation.investigation i
   where i.municipality_id = access.my_municipality() and i.person_id = p_person and i.closed_at is null and i.label_id & 3 <> 2
   order by i.opened_at, i.id limit 1;
end;
reset role;
revoke create on schema investigation from tillit_investigation;
revoke all on function investigation.running(uuid) from public;
grant execute on function investigation.running(uuid) to tillit_app;
