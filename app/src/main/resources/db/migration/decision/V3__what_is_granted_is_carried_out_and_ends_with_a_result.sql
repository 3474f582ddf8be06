-- What a decision grants is a measure: it is ordered, begins, may be interrupted, is followed up and ends by a decision with what came of it. What is granted and not carried out is counted from the day of the decision
-- (SoL (2025:400) 34 kap. 1 §).
set role tillit_owner;
create table decision.measure (
  id              uuid primary key,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  person_id       uuid not null,
  decision_id     uuid not null unique,                  -- that grants it
  kind            text not null check (kind ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),   -- its name in law/measures.yaml
  granted_on      date not null,
  from_on         date,
  to_on           date,
  state           text not null check (state in ('GRANTED', 'RUNNING', 'INTERRUPTED', 'ENDED')),
  waits_since     date,                                  -- since when it is not carried out: the decision, or the interruption
  started_on      date,
  ended_on        date,
  ended_by        uuid,                                  -- the decision that ended it
  result          text,
  unique (id, dossier_id),
  constraint waits_or_runs check ((waits_since is not null) = (state in ('GRANTED', 'INTERRUPTED'))),
  constraint runs_since check (state <> 'RUNNING' or started_on is not null),
  constraint ends_by_a_decision_with_a_result check ((state = 'ENDED') = (ended_on is not null)
    and (state <> 'ENDED' or (ended_by is not null and coalesce(length(trim(result)), 0) > 0))),
  foreign key (decision_id, dossier_id) references decision.decision (id, dossier_id),
  foreign key (ended_by, dossier_id) references decision.decision (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade);
create index measure_dossier on decision.measure (dossier_id, granted_on desc);
create index measure_waiting on decision.measure (label_id, waits_since) include (id, dossier_id) where waits_since is not null;
create index measure_running on decision.measure (label_id, granted_on) include (id, dossier_id) where state <> 'ENDED';
alter table decision.decision add foreign key (measure_id, dossier_id) references decision.measure (id, dossier_id);
create index decision_measure on decision.decision (measure_id) where measure_id is not null;

create table decision.measure_event (
  id              uuid primary key,
  measure_id      uuid not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  what            text not null check (what in ('ORDERED', 'STARTED', 'INTERRUPTED', 'RESUMED', 'FOLLOW_UP_PLANNED', 'FOLLOWED_UP', 'ENDED')),
  on_day          date not null,
  words           text not null check (length(trim(words)) > 0 and octet_length(words) <= 1048576),
  by_user         int not null,
  at              timestamptz not null,
  foreign key (measure_id, dossier_id) references decision.measure (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (by_user, municipality_id) references access.user_account (id, municipality_id));
create index measure_event_measure on decision.measure_event (measure_id, at);
create index measure_event_dossier on decision.measure_event (dossier_id);

create function decision.refuse_to_reopen() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$ begin
  raise exception 'a measure that has ended stays ended' using errcode = 'check_violation'; end $$;
create trigger ended_stays_ended before update on decision.measure for each row
  when (old.state = 'ENDED' and (new.state, new.ended_on, new.ended_by, new.result) is distinct from (old.state, old.ended_on, old.ended_by, old.result))
  execute function decision.refuse_to_reopen();
reset role;
revoke all on function decision.refuse_to_reopen() from public;
grant execute on function decision.refuse_to_reopen() to tillit_owner;
select access.guard('decision.measure');
select access.guard('decision.measure_event');
grant select, insert, update (person_id, state, waits_since, started_on, ended_on, ended_by, result) on decision.measure to tillit_app;
grant select, insert on decision.measure_event to tillit_app;
