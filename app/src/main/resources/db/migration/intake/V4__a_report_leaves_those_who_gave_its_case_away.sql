-- A case that is given away goes with the reports that led to it: those who carried it until now lose them, as they lose the case. Only whoever ceased
-- to carry the case in this very transaction loses anything, so that it can be used for nothing else; both dossiers must concern the same person.
grant usage, create on schema intake to tillit_access;
set role tillit_access;
create function intake.take_from_those_who_gave(p_report uuid, p_case uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare m smallint := access.my_municipality(); begin
  if m is null or not exists (select 1 from access.dossier_person r join access.dossier_person c on c.person_id = r.person_id
      where r.dossier_id = p_report and c.dossier_id = p_case and r.municipality_id = m and c.municipality_id = m) then return; end if;
  update access.assignment a set ended_at = now()
   where a.dossier_id = p_report and a.ended_at is null
     and exists (select 1 from access.assignment gone where gone.dossier_id = p_case and gone.user_id = a.user_id and gone.ended_at = now())
     and not exists (select 1 from access.assignment kept where kept.dossier_id = p_case and kept.user_id = a.user_id and kept.ended_at is null); end $$;
reset role;
revoke create on schema intake from tillit_access;
revoke all on function intake.take_from_those_who_gave(uuid, uuid) from public;
grant execute on function intake.take_from_those_who_gave(uuid, uuid) to tillit_app;
