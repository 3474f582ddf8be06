-- A disqualification that was declared again stood in the log again, as if it were new that day.
drop function access.declare_conflict(uuid);
drop function access.declare_conflict_of(int, uuid);
grant create on schema access to tillit_access;
set role tillit_access;
create function access.declare_conflict(p_person uuid) returns boolean language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare me int := access.me(); begin
  if access.my_municipality() is null then raise insufficient_privilege; end if;
  insert into access.conflict (user_id, person_id, declared_at, declared_by) values (me, p_person, now(), me) on conflict do nothing;
  return found; end $$;
create function access.declare_conflict_of(p_user int, p_person uuid) returns boolean language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$ begin
  if not access.my_worker(p_user) then raise insufficient_privilege; end if;
  insert into access.conflict (user_id, person_id, declared_at, declared_by) values (p_user, p_person, now(), access.me()) on conflict do nothing;
  return found; end $$;
reset role;
revoke create on schema access from tillit_access;
revoke all on function access.declare_conflict(uuid), access.declare_conflict_of(int, uuid) from public;
grant execute on function access.declare_conflict(uuid), access.declare_conflict_of(int, uuid) to tillit_app;
