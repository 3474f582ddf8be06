-- Whoever adds a protected person to a dossier may forget to close it, or may not even know. It is closed in the same statement; a row that is then written with
-- the old label is refused by its key.
grant create on schema people to tillit_access;
grant execute on function people.is_protected(uuid) to tillit_access;
set role tillit_access;
create function people.close_dossier_of_protected() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$ begin
  if people.is_protected(new.person_id) then
    update access.dossier d set label_id = d.unit_id * 4 + 1 where d.id = new.dossier_id and d.label_id & 3 = 0;
  end if;
  return null; end $$;
reset role;
revoke create on schema people from tillit_access;
revoke all on function people.close_dossier_of_protected() from public;
grant execute on function people.close_dossier_of_protected() to tillit_owner;
set role tillit_owner;
create trigger close_dossier after insert on access.dossier_person for each row execute function people.close_dossier_of_protected();
reset role;
