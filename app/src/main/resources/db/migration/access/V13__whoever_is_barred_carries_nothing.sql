-- A disqualification hides what it concerns, but an assignment from before stayed, and also one in a dossier that only later came to concern the person: something was carried
-- by somebody for whom it did not exist. It ends in the same statement, wherever it lies and whoever says so.
grant create on schema access to tillit_access;
set role tillit_access;
create function access.let_go_of_the_person() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$ begin
  update access.assignment a set ended_at = now() from access.dossier_person p
   where p.person_id = new.person_id and a.dossier_id = p.dossier_id and a.user_id = new.user_id and a.ended_at is null;
  return null; end $$;
create function access.let_go_of_the_dossier() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$ begin
  update access.assignment a set ended_at = now() from access.conflict c
   where c.person_id = new.person_id and a.user_id = c.user_id and a.dossier_id = new.dossier_id and a.ended_at is null;
  return null; end $$;
reset role;
revoke create on schema access from tillit_access;
revoke all on function access.let_go_of_the_person(), access.let_go_of_the_dossier() from public;
grant execute on function access.let_go_of_the_person(), access.let_go_of_the_dossier() to tillit_owner;
set role tillit_owner;
create trigger let_go after insert on access.conflict for each row execute function access.let_go_of_the_person();
create trigger let_go after insert on access.dossier_person for each row execute function access.let_go_of_the_dossier();
reset role;
