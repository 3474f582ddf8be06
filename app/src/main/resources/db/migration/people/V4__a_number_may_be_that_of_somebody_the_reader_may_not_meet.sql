-- A number in a report may be that of a protected person whom the one who registers may not meet. The report is then closed to others from its first second,
-- and the one who registered it sees what anyone sees who sends in a report: a receipt.
grant create on schema people to tillit_people;
set role tillit_people;
create function people.protected_with_number(p_number text) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp
return (select p.id from people.person p where p.municipality_id = access.my_municipality() and p.number = p_number and p.protection <> 'NONE');
reset role;
revoke create on schema people from tillit_people;
revoke all on function people.protected_with_number(text) from public;
grant execute on function people.protected_with_number(text) to tillit_app;
