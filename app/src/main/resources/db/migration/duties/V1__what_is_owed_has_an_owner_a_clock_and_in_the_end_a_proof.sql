-- What the law promises somebody is a row with a source, an owner and a clock. It ends by being kept or by being made void with a reason, and never by being
-- deleted: what was not kept in time stays to be seen. Every change of a date or an owner leaves the old one beside the new.
create schema duties authorization tillit_owner;
grant usage on schema duties to tillit_app, tillit_sweep, tillit_duties;
set role tillit_owner;

create table duties.duty (
  id                uuid primary key,
  dossier_id        uuid not null,
  label_id          int not null,
  municipality_id   smallint not null,
  unit_id           int not null generated always as (label_id >> 2) stored,   -- the unit whose secrecy it lies under owns it, also when the dossier moves
  subject_id        uuid not null,                      -- what it is about: this child in this report, this investigation
  rule_id           text not null check (rule_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  rule_version_from date not null,                      -- the version that it is judged by
  act               text not null check (act ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  act_id            uuid not null,
  traits            text[] not null,
  started_at        timestamptz not null,
  counted_from      date,
  due_on            date,
  due_at            timestamptz,
  latest_on         date,
  latest_at         timestamptz,
  plan_on           date,
  sort_at           timestamptz not null generated always as (coalesce(due_at, 'infinity')) stored,
  owner_id          int,                                -- empty: in the unit's queue, and so its manager's
  state             text not null check (state in ('OPEN', 'FULFILLED', 'VOID')),
  fulfilled_at      timestamptz,
  fulfilled_by      int,
  fulfilled_act     text,
  voided_at         timestamptz,
  voided_by         int,
  voided_act        text,
  void_reason       text check (length(trim(void_reason)) > 0),
  breached_at       timestamptz,                        -- when the breach was found
  created_at        timestamptz not null,
  constraint a_deadline_is_whole check (num_nulls(counted_from, due_on, due_at, latest_on, latest_at, plan_on) in (0, 6)),
  constraint plan_due_latest check (plan_on <= due_on and due_on <= latest_on and due_at <= latest_at),
  constraint kept_by_somebody_some_time check (
    case state when 'FULFILLED' then num_nonnulls(fulfilled_at, fulfilled_by, fulfilled_act) = 3 else num_nonnulls(fulfilled_at, fulfilled_by, fulfilled_act) = 0 end),
  constraint void_for_a_reason check (
    case state when 'VOID' then num_nonnulls(voided_at, voided_by) = 2 and num_nonnulls(voided_act, void_reason) >= 1
               else num_nonnulls(voided_at, voided_by, voided_act, void_reason) = 0 end),
  constraint breached_after_the_last_second check (breached_at >= latest_at + interval '1 second'),
  constraint what_was_kept_too_late_is_breached check (state <> 'FULFILLED' or fulfilled_at < latest_at + interval '1 second' or latest_at is null or breached_at is not null),
  constraint no_breach_without_a_time check (breached_at is null or latest_at is not null),
  unique nulls not distinct (subject_id, rule_id, act_id, voided_at),   -- the same act starts the same duty once, and again only after a correction made it void
  unique (id, dossier_id, label_id, municipality_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (owner_id, municipality_id) references access.user_account (id, municipality_id),
  foreign key (fulfilled_by, municipality_id) references access.user_account (id, municipality_id),
  foreign key (voided_by, municipality_id) references access.user_account (id, municipality_id));

create index duty_dossier on duties.duty (dossier_id);
create index duty_open_unit on duties.duty (label_id, sort_at, id) include (dossier_id, municipality_id, unit_id, latest_at) where state = 'OPEN';
create index duty_open_owner on duties.duty (owner_id, sort_at, id) include (label_id, dossier_id, municipality_id, latest_at) where state = 'OPEN' and owner_id is not null;
create index duty_unmarked on duties.duty (latest_at) where state = 'OPEN' and breached_at is null;

create table duties.change (                            -- what a duty was before and after: nothing is written over
  id              uuid primary key,
  duty_id         uuid not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  at              timestamptz not null,
  by_id           int not null,
  what            text not null check (what in ('RECOMPUTED', 'EXTENDED', 'GIVEN')),
  reason          text check (length(trim(reason)) > 0),
  basis           text check (length(trim(basis)) > 0), -- the decision, or the act, that it rests on
  was_rule_from   date not null,
  is_rule_from    date not null,
  was_started_at  timestamptz not null,
  is_started_at   timestamptz not null,
  was_due_at      timestamptz,
  is_due_at       timestamptz,
  was_latest_at   timestamptz,
  is_latest_at    timestamptz,
  was_owner_id    int,
  is_owner_id     int,
  was_breached_at timestamptz,
  is_breached_at  timestamptz,
  constraint a_change_has_a_reason check (what = 'GIVEN' or num_nonnulls(reason, basis) >= 1),
  foreign key (duty_id, dossier_id, label_id, municipality_id) references duties.duty (id, dossier_id, label_id, municipality_id) on update cascade,
  foreign key (by_id, municipality_id) references access.user_account (id, municipality_id));
create index change_duty on duties.change (duty_id, at);

create table duties.escalation (                        -- a breach, told to who leads the unit
  id              uuid primary key default gen_random_uuid(),
  duty_id         uuid not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  manager_id      int,                                  -- empty: no manager who may see the dossier; then those who see it
  breach_of       timestamptz not null,                 -- the last second that passed
  raised_at       timestamptz not null,
  acknowledged_at timestamptz,
  acknowledged_by int,
  withdrawn_at    timestamptz,                          -- a corrected fact showed that there was no breach
  constraint acknowledged_by_somebody check (num_nulls(acknowledged_at, acknowledged_by) in (0, 2)),
  unique nulls not distinct (duty_id, breach_of, manager_id),
  foreign key (duty_id, dossier_id, label_id, municipality_id) references duties.duty (id, dossier_id, label_id, municipality_id) on update cascade,
  foreign key (manager_id, municipality_id) references access.user_account (id, municipality_id),
  foreign key (acknowledged_by, municipality_id) references access.user_account (id, municipality_id));
create index escalation_open on duties.escalation (manager_id, raised_at) where acknowledged_at is null and withdrawn_at is null;

-- There is no way back from an end: what was kept or made void stays so, also if a program is wrong.
create function duties.refuse_to_reopen() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$ begin
  raise exception 'a duty that has ended stays ended' using errcode = 'check_violation'; end $$;
create trigger ended_stays_ended before update on duties.duty for each row
  when (old.state <> 'OPEN' and (new.state, new.fulfilled_at, new.fulfilled_by, new.fulfilled_act, new.voided_at, new.voided_by, new.voided_act, new.void_reason)
    is distinct from (old.state, old.fulfilled_at, old.fulfilled_by, old.fulfilled_act, old.voided_at, old.voided_by, old.voided_act, old.void_reason))
  execute function duties.refuse_to_reopen();
reset role;

select access.guard('duties.duty');
select access.guard('duties.change');
select access.guard('duties.escalation');
grant select, insert on duties.duty, duties.change to tillit_app;
grant update (rule_version_from, started_at, counted_from, due_on, due_at, latest_on, latest_at, plan_on, owner_id, state, fulfilled_at, fulfilled_by, fulfilled_act,
  voided_at, voided_by, voided_act, void_reason, breached_at) on duties.duty to tillit_app;
grant select on duties.escalation to tillit_app;
grant update (acknowledged_at, acknowledged_by, withdrawn_at) on duties.escalation to tillit_app;

-- The sweep sees eight narrow columns of what is open, in the whole nation, and can do one thing to it. The jobs' role has the function and no table.
create policy sweep on duties.duty for select to tillit_duties using (state = 'OPEN');
create policy sweep_mark on duties.duty for update to tillit_duties using (state = 'OPEN') with check (state = 'OPEN');
create policy sweep on duties.escalation for insert to tillit_duties with check (acknowledged_at is null and withdrawn_at is null);
grant select (id, dossier_id, label_id, municipality_id, rule_id, state, latest_at, breached_at), update (breached_at) on duties.duty to tillit_duties;
grant insert (duty_id, dossier_id, label_id, municipality_id, manager_id, breach_of, raised_at) on duties.escalation to tillit_duties;

grant create on schema duties to tillit_duties;
set role tillit_duties;
-- Marks at most so many duties whose last second has passed, tells the managers and writes the log, all in one transaction; answers how many. A second
-- sweep at the same time passes over what the first one holds, so each breach is marked and told once.
create function duties.sweep(p_now timestamptz, p_limit int) returns int
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare n int; begin
  with overdue as materialized (
    select d.id
      from duties.duty d
     where d.state = 'OPEN' and d.breached_at is null and d.latest_at <= p_now - interval '1 second'
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
revoke all on all functions in schema duties from public;
revoke create on schema duties from tillit_duties;
grant execute on function duties.sweep(timestamptz, int) to tillit_sweep;
grant execute on function duties.refuse_to_reopen() to tillit_owner;
