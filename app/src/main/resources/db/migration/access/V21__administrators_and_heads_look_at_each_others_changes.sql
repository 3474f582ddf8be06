-- What an administrator changes decides who may see; nobody looked at it afterwards. Whoever administers, and whoever leads a unit, may look and say that it is right.
grant create on schema access to tillit_access;
set role tillit_access;
create function access.i_look_at_changes() returns boolean language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare m smallint := access.my_municipality(); today date := (now() at time zone 'Europe/Stockholm')::date; begin
  return m is not null and (exists (select 1 from access.user_account a where a.id = access.me() and a.administrator and a.active)
    or exists (select 1 from access.unit_member w where w.user_id = access.me() and w.municipality_id = m and w.role = 'UNIT_MANAGER'
                 and w.valid_from <= today and (w.valid_to is null or w.valid_to >= today))); end $$;
reset role;
revoke create on schema access from tillit_access;
revoke all on function access.i_look_at_changes() from public;
grant execute on function access.i_look_at_changes() to tillit_app, tillit_auditor;
