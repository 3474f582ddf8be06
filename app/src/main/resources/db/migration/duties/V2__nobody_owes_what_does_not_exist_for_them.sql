-- Whoever loses a dossier, given on, turned out to be about somebody else or barred by a disqualification, went on owing what was open in it, seen by nobody until it was too late.
-- It goes back to the unit's queue in the same statement, with the change kept as every other.
-- A role of its own, which does this and nothing else: the sweep's goes on seeing eight columns.
create role tillit_take_back nologin;
grant tillit_take_back to current_user;
grant usage, create on schema duties to tillit_take_back;
grant usage on schema access to tillit_take_back;
grant execute on function access.me() to tillit_take_back;
grant select (id, dossier_id, label_id, municipality_id, rule_version_from, started_at, due_at, latest_at, breached_at, owner_id, state), update (owner_id) on duties.duty to tillit_take_back;
grant insert (id, duty_id, dossier_id, label_id, municipality_id, at, by_id, what, was_rule_from, is_rule_from, was_started_at, is_started_at, was_due_at, is_due_at,
  was_latest_at, is_latest_at, was_owner_id, is_owner_id, was_breached_at, is_breached_at) on duties.change to tillit_take_back;
create policy take_back_see on duties.duty for select to tillit_take_back using (state = 'OPEN');
create policy take_back on duties.duty for update to tillit_take_back using (state = 'OPEN') with check (state = 'OPEN' and owner_id is null);
create policy take_back on duties.change for insert to tillit_take_back with check (what = 'GIVEN' and is_owner_id is null);
create policy take_back on access.dossier_person for select to tillit_take_back using (true);
create policy take_back on access.conflict for select to tillit_take_back using (true);
grant select (dossier_id, person_id) on access.dossier_person to tillit_take_back;
grant select (user_id, person_id) on access.conflict to tillit_take_back;
set role tillit_take_back;
create function duties.take_back(p_dossier uuid, p_user int) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$ begin
  with taken as (
    update duties.duty d set owner_id = null
     where d.dossier_id = p_dossier and d.owner_id = p_user and d.state = 'OPEN'
    returning d.id, d.dossier_id, d.label_id, d.municipality_id, d.rule_version_from, d.started_at, d.due_at, d.latest_at, d.breached_at)
  insert into duties.change (id, duty_id, dossier_id, label_id, municipality_id, at, by_id, what, was_rule_from, is_rule_from, was_started_at, is_started_at,
      was_due_at, is_due_at, was_latest_at, is_latest_at, was_owner_id, is_owner_id, was_breached_at, is_breached_at)
    select gen_random_uuid(), t.id, t.dossier_id, t.label_id, t.municipality_id, now(), coalesce(access.me(), p_user), 'GIVEN', t.rule_version_from, t.rule_version_from,
        t.started_at, t.started_at, t.due_at, t.due_at, t.latest_at, t.latest_at, p_user, null, t.breached_at, t.breached_at
      from taken t; end $$;
create function duties.follow_assignment() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$ begin
  perform duties.take_back(new.dossier_id, new.user_id); return null; end $$;
create function duties.follow_conflict() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$ begin
  perform duties.take_back(p.dossier_id, new.user_id) from access.dossier_person p where p.person_id = new.person_id; return null; end $$;
create function duties.follow_person() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$ begin
  perform duties.take_back(new.dossier_id, c.user_id) from access.conflict c where c.person_id = new.person_id; return null; end $$;
reset role;
revoke create on schema duties from tillit_take_back;
revoke all on function duties.take_back(uuid, int), duties.follow_assignment(), duties.follow_conflict(), duties.follow_person() from public;
grant execute on function duties.follow_assignment(), duties.follow_conflict(), duties.follow_person() to tillit_owner;
set role tillit_owner;
create trigger take_back after update of ended_at on access.assignment for each row when (old.ended_at is null and new.ended_at is not null) execute function duties.follow_assignment();
create trigger take_back after insert on access.conflict for each row execute function duties.follow_conflict();
create trigger take_back after insert on access.dossier_person for each row execute function duties.follow_person();
reset role;
