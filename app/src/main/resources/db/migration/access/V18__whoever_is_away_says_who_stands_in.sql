-- A case was given without anybody knowing beforehand who could have it, and nobody saw who was away. An absence is dated and says who stands in, never why;
-- it gives the stand-in no right: what one sees follows from one's units, as before.
set role tillit_owner;
create table access.absence (
  id              uuid primary key,
  municipality_id smallint not null,
  user_id         int not null,
  stand_in        int not null check (stand_in <> user_id),
  first_on        date not null,
  last_on         date not null check (last_on >= first_on),
  said_by         int not null,
  said_at         timestamptz not null,
  ended_at        timestamptz,
  foreign key (user_id, municipality_id) references access.user_account (id, municipality_id),
  foreign key (stand_in, municipality_id) references access.user_account (id, municipality_id),
  foreign key (said_by, municipality_id) references access.user_account (id, municipality_id),
  -- one stand-in on each day: nobody needs to ask which of two
  exclude using gist (int4range(user_id, user_id, '[]') with &&, daterange(first_on, last_on, '[]') with &&) where (ended_at is null));
create index absence_stand_in on access.absence (stand_in, last_on) where ended_at is null;
alter table access.absence enable row level security;
alter table access.absence force row level security;
create policy room on access.absence to tillit_access using (true) with check (true);
create policy own on access.absence for select to tillit_app using (municipality_id = (select access.my_municipality()));
grant select on access.absence to tillit_app;
grant select, insert, update on access.absence to tillit_access;
reset role;

grant create on schema access to tillit_access;
set role tillit_access;
-- Somebody says it of oneself, a manager of those who work in the unit. The stand-in works in a unit of the one who is away, or could see nothing of what waits.
-- Answers what was wrong: STAND_IN, OVERLAPS, or nothing.
create function access.say_absent(p_id uuid, p_user int, p_stand_in int, p_first date, p_last date) returns text language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare m smallint := access.my_municipality(); today date := (now() at time zone 'Europe/Stockholm')::date; begin
  if m is null or (p_user <> access.me() and not access.my_worker(p_user)) then raise insufficient_privilege; end if;
  if p_user = p_stand_in or not exists (select 1 from access.unit_member a join access.unit_member s on s.unit_id = a.unit_id and s.role <> 'DELIVERER'
       join access.user_account u on u.id = s.user_id and u.active and u.kind = 'PERSON'
     where a.user_id = p_user and a.valid_from <= today and (a.valid_to is null or a.valid_to >= today)
       and s.user_id = p_stand_in and s.valid_from <= today and (s.valid_to is null or s.valid_to >= today)) then return 'STAND_IN'; end if;
  insert into access.absence (id, municipality_id, user_id, stand_in, first_on, last_on, said_by, said_at) values (p_id, m, p_user, p_stand_in, p_first, p_last, access.me(), now());
  return '';
exception when exclusion_violation then return 'OVERLAPS'; end $$;

-- Ends it before its day: the one who is back, or the manager. Whose it was; raises no_data_found if there is none that the caller may end.
create function access.end_absence(p_id uuid) returns int language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare whose int; begin
  update access.absence a set ended_at = now()
   where a.id = p_id and a.ended_at is null and a.municipality_id = access.my_municipality() and (a.user_id = access.me() or access.my_worker(a.user_id))
   returning a.user_id into whose;
  if whose is null then raise no_data_found; end if;
  return whose; end $$;

-- Who of these could be given which of these: what assign would answer, asked beforehand and without giving. Says nothing of a dossier that the caller does not see.
create function access.who_may_carry(p_dossiers uuid[], p_users int[]) returns table (dossier_id uuid, user_id int) language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$ begin
  return query select d.id, u.id from unnest(p_dossiers) as d(id) cross join unnest(p_users) as u(id)
    where access.i_see(d.id) and access.may_be_let_in(u.id, d.id) and access.is_the_work_of(u.id, d.id); end $$;

-- Whether what that user began then in a dossier and did not finish is the caller's to look after: the user carried it until after that and does no longer, or has no
-- open account; the caller carries it now, or leads its unit. Whoever wrote beside those who carry it, or has begun something since, has left nothing.
create function access.is_left_to_me(p_dossier uuid, p_user int, p_begun timestamptz) returns boolean language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$ begin
  return access.i_see(p_dossier)
    and (not exists (select 1 from access.user_account u where u.id = p_user and u.active)
         or exists (select 1 from access.assignment a where a.dossier_id = p_dossier and a.user_id = p_user and a.ended_at >= p_begun)
            and not exists (select 1 from access.assignment a where a.dossier_id = p_dossier and a.user_id = p_user and a.ended_at is null))
    and (exists (select 1 from access.assignment a where a.dossier_id = p_dossier and a.user_id = access.me() and a.ended_at is null)
         or access.i_manage((select d.unit_id from access.dossier d where d.id = p_dossier))); end $$;

-- Nobody takes a case from the last who carries it: it is given to somebody first. Whoever is disqualified lets go all the same.
create or replace function access.end_assignment(p_dossier uuid, p_user int) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$ begin
  if not access.i_see(p_dossier) then raise no_data_found; end if;
  perform 1 from access.dossier where id = p_dossier for no key update;
  if exists (select 1 from access.dossier where id = p_dossier and kind = 'CASE')
     and exists (select 1 from access.assignment where dossier_id = p_dossier and user_id = p_user and ended_at is null)
     and not exists (select 1 from access.assignment where dossier_id = p_dossier and user_id <> p_user and ended_at is null) then
    raise exception 'a case is carried by somebody' using errcode = 'check_violation'; end if;
  update access.assignment set ended_at = now() where dossier_id = p_dossier and user_id = p_user and ended_at is null; end $$;
reset role;
revoke create on schema access from tillit_access;
revoke all on function access.say_absent(uuid, int, int, date, date), access.end_absence(uuid), access.who_may_carry(uuid[], int[]), access.is_left_to_me(uuid, int, timestamptz) from public;
grant execute on function access.say_absent(uuid, int, int, date, date), access.end_absence(uuid), access.who_may_carry(uuid[], int[]), access.is_left_to_me(uuid, int, timestamptz) to tillit_app;
