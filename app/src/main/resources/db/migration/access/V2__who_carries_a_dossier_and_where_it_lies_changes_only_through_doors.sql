-- Assignments and moves change who may see, so the application has no grant on the tables: each change goes through a function that checks the caller.
grant create on schema access to tillit_access;
set role tillit_access;

-- True if the one who has entered may see the dossier: the same words as the policy, for the functions that are not under it.
create function access.i_see(p_dossier uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp
return exists (select 1 from access.dossier d where d.id = p_dossier and d.municipality_id = access.my_municipality()
  and d.id <> all (access.my_blocked_dossiers())
  and (d.label_id = any (access.my_labels()) or d.id = any (access.my_dossiers())));

-- The label a new dossier gets: protected as soon as one of those it concerns is, whoever asks.
create function access.label_of(p_unit int, p_class int) returns int language sql stable security definer set search_path = pg_catalog, pg_temp
return (select l.id from access.label l where l.unit_id = p_unit and l.class = p_class and l.municipality_id = access.my_municipality());

-- Gives a dossier to a colleague who is active in the same municipality, may meet what the dossier holds and is not disqualified.
-- Answers true if given, false if that person cannot have it; raises no_data_found if the caller does not see the dossier.
create function access.assign(p_dossier uuid, p_user int) returns boolean language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare d record; begin
  if not access.i_see(p_dossier) then raise no_data_found; end if;
  select id, label_id, municipality_id into d from access.dossier where id = p_dossier;
  if not exists (select 1 from access.user_account u where u.id = p_user and u.municipality_id = d.municipality_id and u.active and u.kind = 'PERSON' and not u.administrator
                   and (d.label_id & 3 <> 1 or u.may_protected))
     or exists (select 1 from access.conflict c join access.dossier_person p on p.person_id = c.person_id where c.user_id = p_user and p.dossier_id = p_dossier) then
    return false; end if;
  insert into access.assignment (user_id, dossier_id, label_id, municipality_id, from_at) values (p_user, d.id, d.label_id, d.municipality_id, now())
    on conflict (user_id, dossier_id) where ended_at is null do nothing;
  return true; end $$;

create function access.end_assignment(p_dossier uuid, p_user int) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$ begin
  if not access.i_see(p_dossier) then raise no_data_found; end if;
  update access.assignment set ended_at = now() where dossier_id = p_dossier and user_id = p_user and ended_at is null; end $$;

-- Moves a dossier to another unit of the municipality; it keeps its class, and every row that hangs on it follows through the composite keys.
create function access.move_dossier(p_dossier uuid, p_unit int) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$ begin
  if not access.i_see(p_dossier) then raise no_data_found; end if;
  if not exists (select 1 from access.unit u where u.id = p_unit and u.municipality_id = access.my_municipality()) then raise no_data_found; end if;
  update access.dossier set unit_id = p_unit, label_id = p_unit * 4 + (label_id & 3) where id = p_dossier; end $$;

-- Makes a dossier a protected one: a person with protected identity turned out to be in it. It never goes back by itself.
create function access.protect_dossier(p_dossier uuid) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$ begin
  if not access.i_see(p_dossier) then raise no_data_found; end if;
  update access.dossier set label_id = unit_id * 4 + 1 where id = p_dossier and label_id & 3 = 0; end $$;

-- One's own disqualification (jav), FL 16-18 §§: everyone may and must say so; it takes effect in the same transaction for the next one.
create function access.declare_conflict(p_person uuid) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare me int := access.me(); begin
  if access.my_municipality() is null then raise insufficient_privilege; end if;
  insert into access.conflict (user_id, person_id, declared_at, declared_by) values (me, p_person, now(), me) on conflict do nothing; end $$;
reset role;
revoke all on function access.i_see(uuid), access.label_of(int, int), access.assign(uuid, int), access.end_assignment(uuid, int), access.move_dossier(uuid, int),
  access.protect_dossier(uuid), access.declare_conflict(uuid) from public;
grant execute on function access.i_see(uuid), access.label_of(int, int), access.assign(uuid, int), access.end_assignment(uuid, int), access.move_dossier(uuid, int),
  access.protect_dossier(uuid), access.declare_conflict(uuid) to tillit_app;
grant execute on function access.my_municipality(), access.me(), access.my_labels(), access.my_dossiers(), access.my_blocked_dossiers() to tillit_access;
