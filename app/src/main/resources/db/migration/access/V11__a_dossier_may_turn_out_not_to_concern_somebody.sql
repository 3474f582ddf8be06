-- A report that was said to be about a child, and then not, went on standing on that child's page, barred those who are disqualified for the child, and stayed with those
-- who carry the child's case. The row goes; the log keeps who said what and when. A colleague who was let in because of a case is let in no longer than the case is why.
grant delete on access.dossier_person to tillit_access;
create policy room_takes_away on access.dossier_person for delete to tillit_access using (true);
set role tillit_owner;
alter table access.assignment add because_of uuid references access.dossier;     -- the case whose carriers got the report; null: given by a colleague
create index assignment_because_of on access.assignment (because_of) where because_of is not null;
reset role;
grant create on schema access to tillit_access;
set role tillit_access;
create function access.concerns_no_longer(p_dossier uuid, p_person uuid) returns boolean language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$ begin
  if not access.i_see(p_dossier) then raise no_data_found; end if;
  delete from access.dossier_person where dossier_id = p_dossier and person_id = p_person;
  return found; end $$;

create function access.touch_those_no_longer_in_conflict() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$ begin
  update access.user_account u set acl_version = acl_version + 1 from access.conflict c where c.user_id = u.id and c.person_id = old.person_id; return null; end $$;
reset role;
revoke create on schema access from tillit_access;
revoke all on function access.concerns_no_longer(uuid, uuid), access.touch_those_no_longer_in_conflict() from public;
grant execute on function access.concerns_no_longer(uuid, uuid) to tillit_app;
grant execute on function access.touch_those_no_longer_in_conflict() to tillit_owner;
set role tillit_owner;
create trigger touch_no_longer after delete on access.dossier_person for each row execute function access.touch_those_no_longer_in_conflict();
reset role;
