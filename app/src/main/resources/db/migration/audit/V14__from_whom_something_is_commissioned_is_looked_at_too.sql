-- From whom the municipality commissions what it has granted, and who signs in there, is said by administrators: whoever is let in wrongly reads of somebody's need. It is looked at, too.
set role tillit_owner;
drop index audit.entry_master_data;
create index entry_master_data on audit.entry (municipality_id, at desc)
  where outcome = 'DONE' and dossier_id is null and person_id is null
    and action in ('person-added', 'client-added', 'user-activity-changed', 'user-renamed', 'title-changed', 'unit-joined', 'unit-left', 'unit-added',
                       'unit-renamed', 'unit-ended', 'protected-permission-changed', 'delegation-order-adopted', 'form-set', 'office-day-added',
                       'office-day-removed', 'form-version-adopted', 'letterhead-set', 'provider-added', 'provider-ended', 'provider-person-added', 'secret-given',
                       'password-given', 'municipality-founded');
reset role;

grant create on schema audit to tillit_auditor;
set role tillit_auditor;
create or replace function audit.master_changes(p_from timestamptz, p_until timestamptz, p_actions text[], p_who int, p_waiting boolean, p_entry bigint, p_limit int)
returns table (id bigint, at timestamptz, user_id int, action text, detail text, state text, own boolean, made boolean)
language plpgsql stable security definer rows 100 set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
declare m smallint := access.my_municipality(); me int := access.me(); begin
  if m is null or not access.i_look_at_changes() then return; end if;
  return query select e.id, e.at, e.user_id, e.action, e.detail, coalesce(last.verdict, 'WAITS'),
      e.user_id is not distinct from me or ' ' || e.detail || ' ' like '% user=' || me || ' %', e.user_id is not distinct from me
    from audit.entry e
      left join lateral (select r.verdict from audit.review r where r.municipality_id = m and r.entry_id = e.id order by r.verdict = 'RIGHT' desc, r.said_at desc limit 1) last on true
    where e.municipality_id = m and e.at >= p_from and e.at < p_until and e.outcome = 'DONE' and e.dossier_id is null and e.person_id is null
      and e.action in ('person-added', 'client-added', 'user-activity-changed', 'user-renamed', 'title-changed', 'unit-joined', 'unit-left', 'unit-added',
                       'unit-renamed', 'unit-ended', 'protected-permission-changed', 'delegation-order-adopted', 'form-set', 'office-day-added',
                       'office-day-removed', 'form-version-adopted', 'letterhead-set', 'provider-added', 'provider-ended', 'provider-person-added', 'secret-given',
                       'password-given', 'municipality-founded')
      and (p_actions is null or e.action = any (p_actions))
      and (p_who is null or e.user_id = p_who or ' ' || e.detail || ' ' like '% user=' || p_who || ' %')
      and (p_entry is null or e.id = p_entry)
      and (not p_waiting or last.verdict is distinct from 'RIGHT')
    order by e.at desc limit p_limit; end $$;
reset role;
revoke create on schema audit from tillit_auditor;
