-- Whoever sees a dossier could give it to anybody at work in the municipality, and so let in a friend. It is given to somebody who works in its unit today; a case
-- also to somebody in a unit that takes cases, a report also to whoever carries the case of one of those it concerns.
grant create on schema access to tillit_access;
set role tillit_access;
create function access.is_the_work_of(p_user int, p_dossier uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select exists (select 1 from access.dossier d
      join access.unit_member w on w.user_id = p_user and w.municipality_id = d.municipality_id and w.role <> 'DELIVERER'
       and w.valid_from <= (now() at time zone 'Europe/Stockholm')::date and (w.valid_to is null or w.valid_to >= (now() at time zone 'Europe/Stockholm')::date)
      join access.unit u on u.id = w.unit_id
     where d.id = p_dossier and (w.unit_id = d.unit_id or (d.kind = 'CASE' and u.takes in ('CHILD_CASES', 'ADULT_CASES'))))
    or exists (select 1 from access.dossier d join access.dossier_person r on r.dossier_id = d.id and d.kind = 'REPORT' join access.dossier_person c on c.person_id = r.person_id
      join access.dossier s on s.id = c.dossier_id and s.kind = 'CASE' and s.municipality_id = r.municipality_id
      join access.assignment a on a.dossier_id = s.id and a.user_id = p_user and a.ended_at is null
     where r.dossier_id = p_dossier);
end;

create or replace function access.assign(p_dossier uuid, p_user int) returns boolean language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare d record; begin
  if not access.i_see(p_dossier) then raise no_data_found; end if;
  select id, label_id, municipality_id into d from access.dossier where id = p_dossier;
  -- whoever was let in for a while gives nothing away: it would outlast the while
  if d.label_id <> all (access.my_labels()) and not exists (select 1 from access.assignment a where a.dossier_id = p_dossier and a.user_id = access.me() and a.ended_at is null) then
    return false; end if;
  if not access.may_be_let_in(p_user, p_dossier) or not access.is_the_work_of(p_user, p_dossier) then return false; end if;
  insert into access.assignment (user_id, dossier_id, label_id, municipality_id, from_at) values (p_user, d.id, d.label_id, d.municipality_id, now())
    on conflict (user_id, dossier_id) where ended_at is null do nothing;
  return true; end $$;
reset role;
revoke create on schema access from tillit_access;
revoke all on function access.is_the_work_of(int, uuid) from public;
