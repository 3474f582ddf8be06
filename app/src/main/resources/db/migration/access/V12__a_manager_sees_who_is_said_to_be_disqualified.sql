-- What a manager has said of somebody in the unit must be there to be lifted when it was wrong. Of those whom the manager leads today, and of nobody else.
grant create on schema access to tillit_access;
set role tillit_access;
create function access.conflicts_of(p_person uuid) returns table (user_id int, declared_at timestamptz, declared_by int)
language sql stable security definer rows 3 set search_path = pg_catalog, pg_temp
begin atomic
  select c.user_id, c.declared_at, c.declared_by from access.conflict c
   where c.person_id = p_person and c.user_id <> access.me() and access.my_worker(c.user_id) order by c.declared_at, c.user_id;
end;
reset role;
revoke create on schema access from tillit_access;
revoke all on function access.conflicts_of(uuid) from public;
grant execute on function access.conflicts_of(uuid) to tillit_app;
