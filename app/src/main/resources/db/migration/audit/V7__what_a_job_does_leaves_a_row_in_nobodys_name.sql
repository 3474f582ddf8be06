-- Marking what was not done in time is an act like any other, so the function that does it adds its rows itself, in the same statement and in nobody's name.
grant usage on schema audit to tillit_duties;
create policy duties on audit.entry for insert to tillit_duties with check (user_id is null and action = 'duty-breached');
grant insert (municipality_id, dossier_id, action, outcome, detail) on audit.entry to tillit_duties;
