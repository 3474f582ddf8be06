-- A unit ends when no case is open in it. Whoever administers sees no case, and is told only how many there are.
grant select (label_id, municipality_id, closed_at) on cases.social_case to tillit_cases;
create policy room on cases.social_case for select to tillit_cases using (municipality_id = (select access.my_municipality()));
grant execute on function access.my_administration() to tillit_cases;
grant create on schema cases to tillit_cases;
set role tillit_cases;
create function cases.open_in_unit(p_unit int) returns int language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare m smallint := access.my_administration(); begin
  return (select count(*) from cases.social_case c
    where c.municipality_id = m and c.label_id between p_unit * 4 and p_unit * 4 + 3 and c.closed_at is null); end $$;
reset role;
revoke create on schema cases from tillit_cases;
revoke all on function cases.open_in_unit(int) from public;
grant execute on function cases.open_in_unit(int) to tillit_app;
