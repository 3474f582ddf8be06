-- Somebody's own reminder is counted and ended like a duty, but it is nobody's promise by law: it stands in no figure, is never breached and is told to nobody. The rule says
-- which it is when the duty starts; here it is held to, whatever a program asks.
set role tillit_owner;
alter table duties.duty add quiet boolean not null default false;
alter table duties.duty drop constraint what_was_kept_too_late_is_breached;
alter table duties.duty add constraint what_was_kept_too_late_is_breached
  check (state <> 'FULFILLED' or quiet or fulfilled_at < latest_at + interval '1 second' or latest_at is null or breached_at is not null);
alter table duties.duty add constraint what_is_quiet_is_never_breached check (not quiet or breached_at is null);

drop index duties.duty_open_unit;
drop index duties.duty_open_owner;
drop index duties.duty_unmarked;
create index duty_open_unit on duties.duty (label_id, sort_at, id) include (dossier_id, municipality_id, unit_id, latest_at) where state = 'OPEN' and not quiet;
create index duty_open_owner on duties.duty (owner_id, sort_at, id) include (label_id, dossier_id, municipality_id, latest_at) where state = 'OPEN' and not quiet and owner_id is not null;
create index duty_unmarked on duties.duty (latest_at) where state = 'OPEN' and breached_at is null and not quiet;
create index duty_quiet_owner on duties.duty (owner_id, sort_at) where state = 'OPEN' and quiet;
create index duty_quiet_dossier on duties.duty (dossier_id, sort_at) where state = 'OPEN' and quiet;
reset role;

grant select (quiet) on duties.duty to tillit_duties;
grant create on schema duties to tillit_duties;
set role tillit_duties;
create or replace function duties.sweep(p_now timestamptz, p_limit int) returns int
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare n int; begin
  with overdue as materialized (
    select d.id
      from duties.duty d
     where d.state = 'OPEN' and d.breached_at is null and not d.quiet and d.latest_at <= p_now - interval '1 second'
     order by d.latest_at
     limit p_limit
       for update skip locked),
  marked as (
    update duties.duty d
       set breached_at = p_now
     where d.id = any (array (select o.id from overdue o))
    returning d.id, d.dossier_id, d.label_id, d.municipality_id, d.rule_id, d.latest_at),
  told as (
    insert into duties.escalation (duty_id, dossier_id, label_id, municipality_id, manager_id, breach_of, raised_at)
    select k.id, k.dossier_id, k.label_id, k.municipality_id, m.user_id, k.latest_at, p_now
      from marked k
      left join lateral access.managers_of(k.dossier_id, (p_now at time zone 'Europe/Stockholm')::date) m on true),
  logged as (
    select audit.note_in_nobodys_name(k.municipality_id, k.dossier_id, 'duty-breached', k.id || ' ' || k.rule_id) as noted
      from marked k)
  select count(l.noted) into n from logged l;
  return n; end $$;
reset role;
revoke create on schema duties from tillit_duties;
