-- Who has looked in a dossier was sought in every month of the log, also in the nine years that have not come: a day ahead is enough, and leaves room for a clock
-- that was set back. The plan is kept, for making one over all months takes longer than the search; which months are read is decided each time. No month is
-- scanned, also not one that was empty when the plan was made, and the order is the index's own, so that the fifty latest are read and not all that there are.
grant create on schema audit to tillit_auditor;
set role tillit_auditor;
create or replace function audit.looked_in(p_dossier uuid, p_limit int)
returns table (at timestamptz, user_id int, action text, outcome text)
language plpgsql stable security definer rows 50 set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare m smallint := access.my_municipality(); v_before timestamptz := now() + interval '1 day'; begin
  if m is null or not access.i_see(p_dossier) then return; end if;
  return query select e.at, e.user_id, e.action, e.outcome from audit.entry e
    where e.dossier_id = p_dossier and e.municipality_id = m and e.at < v_before order by e.at desc limit p_limit; end $$;
reset role;
revoke all on function audit.looked_in(uuid, int) from public;
grant execute on function audit.looked_in(uuid, int) to tillit_app;
revoke create on schema audit from tillit_auditor;
