-- Whoever got a report because of a case kept it also when the report turned out to be about another child. So it is kept because of which case somebody has it.
grant create on schema intake to tillit_access;
grant execute on function access.my_delivery_labels() to tillit_access;
set role tillit_access;
create or replace function intake.give_to_those_who_carry(p_report uuid, p_case uuid) returns setof int
language plpgsql volatile security definer rows 2 set search_path = pg_catalog, pg_temp as $$
declare m smallint := access.my_municipality(); begin
  -- whoever delivers gives what was delivered, and whoever gives the case away gives its reports: neither need be able to read them
  if m is null or not exists (select 1 from access.dossier d where d.id = p_report and d.kind = 'REPORT' and d.municipality_id = m
        and (access.i_see(p_report) or access.i_see(p_case) or d.label_id = any (access.my_delivery_labels())))
     or not exists (select 1 from access.dossier_person r join access.dossier_person c on c.person_id = r.person_id
        where r.dossier_id = p_report and c.dossier_id = p_case and r.municipality_id = m and c.municipality_id = m) then return; end if;
  insert into access.assignment (user_id, dossier_id, label_id, municipality_id, from_at, because_of)
    select a.user_id, d.id, d.label_id, d.municipality_id, now(), p_case from access.assignment a join access.dossier d on d.id = p_report
     where a.dossier_id = p_case and a.ended_at is null
    on conflict (user_id, dossier_id) where ended_at is null do nothing;
  return query select a.user_id from access.assignment a where a.dossier_id = p_case and a.ended_at is null order by a.user_id; end $$;

create function intake.take_from_those_who_carry(p_report uuid, p_case uuid) returns setof int
language plpgsql volatile security definer rows 2 set search_path = pg_catalog, pg_temp as $$ begin
  if not access.i_see(p_report) then raise no_data_found; end if;
  return query update access.assignment a set ended_at = now() where a.dossier_id = p_report and a.because_of = p_case and a.ended_at is null returning a.user_id; end $$;
reset role;
revoke create on schema intake from tillit_access;
revoke all on function intake.take_from_those_who_carry(uuid, uuid) from public;
grant execute on function intake.take_from_those_who_carry(uuid, uuid) to tillit_app;
