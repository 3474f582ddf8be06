-- What was not done in time is told to those who lead the unit, by a job in nobody's name: so it asks who they are, and gets only those who may see the dossier.
grant create on schema access to tillit_access;
set role tillit_access;

-- The unit's managers on a day who are active, may meet what the dossier holds and are not disqualified. A locked dossier has no manager who may see it by office.
create function access.managers_of(p_dossier uuid, p_day date) returns table (user_id int)
language sql stable security definer rows 2 set search_path = pg_catalog, pg_temp
begin atomic
  select distinct m.user_id
    from access.dossier d
    join access.unit_member m on m.unit_id = d.unit_id and m.role = 'UNIT_MANAGER' and m.valid_from <= p_day and (m.valid_to is null or m.valid_to >= p_day)
    join access.user_account u on u.id = m.user_id and u.active and u.kind = 'PERSON'
   where d.id = p_dossier
     and (d.label_id & 3 = 0 or (d.label_id & 3 = 1 and u.may_protected))
     and not exists (select 1 from access.conflict c join access.dossier_person p on p.person_id = c.person_id
                      where c.user_id = m.user_id and p.dossier_id = d.id);
end;
reset role;
revoke all on function access.managers_of(uuid, date) from public;
grant execute on function access.managers_of(uuid, date) to tillit_duties;
revoke create on schema access from tillit_access;
