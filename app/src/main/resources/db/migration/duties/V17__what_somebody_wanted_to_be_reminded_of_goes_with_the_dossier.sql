-- Whoever carries a dossier no longer had their own reminders in it put into the unit's queue, where they are nobody's and everybody's. They end with the assignment; one that
-- was shared stays, for all who carry the dossier.
grant select (quiet, traits), update (state, voided_at, voided_by, voided_act) on duties.duty to tillit_take_back;
create policy take_back_left on duties.duty for select to tillit_take_back using (quiet);
create policy take_back_end on duties.duty for update to tillit_take_back using (state = 'OPEN' and quiet) with check (state = 'VOID' and quiet and voided_act = 'case-left');
grant create on schema duties to tillit_take_back;
set role tillit_take_back;
create or replace function duties.take_back(p_dossier uuid, p_user int) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$ begin
  update duties.duty d set state = 'VOID', voided_at = now(), voided_by = coalesce(access.me(), p_user), voided_act = 'case-left'
   where d.dossier_id = p_dossier and d.owner_id = p_user and d.state = 'OPEN' and d.quiet and not 'shared' = any (d.traits);
  with taken as (
    update duties.duty d set owner_id = null
     where d.dossier_id = p_dossier and d.owner_id = p_user and d.state = 'OPEN'
    returning d.id, d.dossier_id, d.label_id, d.municipality_id, d.rule_version_from, d.started_at, d.due_at, d.latest_at, d.breached_at)
  insert into duties.change (id, duty_id, dossier_id, label_id, municipality_id, at, by_id, what, was_rule_from, is_rule_from, was_started_at, is_started_at,
      was_due_at, is_due_at, was_latest_at, is_latest_at, was_owner_id, is_owner_id, was_breached_at, is_breached_at)
    select gen_random_uuid(), t.id, t.dossier_id, t.label_id, t.municipality_id, now(), coalesce(access.me(), p_user), 'GIVEN', t.rule_version_from, t.rule_version_from,
        t.started_at, t.started_at, t.due_at, t.due_at, t.latest_at, t.latest_at, p_user, null, t.breached_at, t.breached_at
      from taken t; end $$;
reset role;
revoke create on schema duties from tillit_take_back;
