-- Investigations put one after the other make four months into eight: one that comes soon after another says why, and that one has ended is known also where its case is not seen.
set role tillit_owner;
alter table investigation.investigation
  add column last_ended_on date,                         -- the day on which the one before was closed, where that was so short a time ago that reasons are asked for
  add column again_reasons text check (length(trim(again_reasons)) > 0),
  add check ((last_ended_on is null) = (again_reasons is null)),
  add check (last_ended_on <= opened_on);
create index investigation_ended on investigation.investigation (municipality_id, person_id, closed_at desc) where closed_at is not null;
reset role;

-- As with one that runs: the one who decides about a new report is told of the day and nothing else, and a locked case is never told of.
grant create on schema investigation to tillit_investigation;
set role tillit_investigation;
create function investigation.ended_before(p_person uuid) returns timestamptz
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select i.closed_at from investigation.investigation i
   where i.municipality_id = access.my_municipality() and i.person_id = p_person and i.closed_at is not null and i.label_id & 3 <> 2
   order by i.closed_at desc limit 1;
end;
reset role;
revoke create on schema investigation from tillit_investigation;
revoke all on function investigation.ended_before(uuid) from public;
grant execute on function investigation.ended_before(uuid) to tillit_app;
