-- What a job does is an act like any other: the function that does it leaves its row through this one, in the same transaction and in nobody's name.
-- It can say nothing in anybody's name and reads nothing back.
create policy nobody on audit.entry for insert to tillit_auditor with check (user_id is null);
grant insert (municipality_id, dossier_id, action, outcome, detail) on audit.entry to tillit_auditor;
grant usage on schema audit to tillit_duties;
grant create on schema audit to tillit_auditor;
set role tillit_auditor;
create function audit.note_in_nobodys_name(p_municipality smallint, p_dossier uuid, p_action text, p_detail text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$ begin
  insert into audit.entry (municipality_id, dossier_id, action, outcome, detail) values (p_municipality, p_dossier, p_action, 'DONE', p_detail);
  return true; end $$;
reset role;
revoke all on function audit.note_in_nobodys_name(smallint, uuid, text, text) from public;
grant execute on function audit.note_in_nobodys_name(smallint, uuid, text, text) to tillit_duties;
revoke create on schema audit from tillit_auditor;
