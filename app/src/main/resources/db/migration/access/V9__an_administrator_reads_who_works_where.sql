-- Whoever gives and ends roles must see those there are, also the ones to come; colleagues are shown only today's.
grant create on schema access to tillit_access;
set role tillit_access;
create function access.memberships() returns table (user_id int, unit_id int, unit_name text, role text, valid_from date, valid_to date)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare m smallint := access.my_administration(); begin
  return query select w.user_id, w.unit_id, n.name, w.role, w.valid_from, w.valid_to
    from access.unit_member w join access.unit n on n.id = w.unit_id
   where w.municipality_id = m
   order by w.user_id, w.valid_from desc, n.name, w.role; end $$;
reset role;
revoke create on schema access from tillit_access;
revoke all on function access.memberships() from public;
grant execute on function access.memberships() to tillit_app;
