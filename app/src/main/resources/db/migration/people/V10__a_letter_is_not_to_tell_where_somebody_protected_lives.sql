-- Nobody gets the address of a protected person to compare with, so it is compared here: whether a text tells where one of them lives, and nothing more.
grant create on schema people to tillit_people;
set role tillit_people;
create function people.tells_hidden_address(p_persons uuid[], p_text text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
return exists (
  select from people.person p
    cross join lateral (select regexp_replace(btrim(split_part(p.street, ',', 1)), '([^[:alnum:][:space:]])', '\\\1', 'g') as street) s
   where p.municipality_id = access.my_municipality() and p.id = any (p_persons) and people.i_see(p.id) and p.protection <> 'NONE' and length(s.street) > 3
     and p_text ~* (regexp_replace(regexp_replace(s.street, '([[:alpha:]])([[:digit:]])', '\1 \2', 'g'), '\s+', '\\s*', 'g') || '(?!\d)'));
reset role;
revoke create on schema people from tillit_people;
revoke all on function people.tells_hidden_address(uuid[], text) from public;
grant execute on function people.tells_hidden_address(uuid[], text) to tillit_app;
