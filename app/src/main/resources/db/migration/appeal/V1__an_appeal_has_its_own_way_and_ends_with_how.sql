-- Somebody is not content with a decision: when it came, whether in time, whether the decision is changed, when it went to the court and what the court ruled (FL 37-46 §§, FPL 6 a §). What it must say at each part of its way the database wants, too.
create schema appeal authorization tillit_owner;
grant usage on schema appeal to tillit_app;
set role tillit_owner;

create table appeal.appeal (
  id              uuid primary key,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  person_id       uuid not null,                          -- whose case it is
  decision_id     uuid not null,                          -- what is appealed
  party_id        uuid,                                   -- who appeals, or whom somebody appeals for; empty for one who is nobody in the case
  name            text not null check (length(name) <= 200),
  arrived_at      timestamptz not null,
  way             text not null check (way in ('LETTER', 'MAIL', 'HANDED_IN', 'WRITTEN_DOWN', 'COURT')),
  court_on        date,                                   -- when it reached the court first
  wants           text not null check (length(trim(wants)) > 0 and length(wants) <= 100000),
  news            text not null check (length(news) <= 100000),
  state           text not null check (state in ('ARRIVED', 'TIMELY', 'LATE', 'FORWARDED', 'RULED', 'ENDED')),
  judged          text check (judged in ('IN_TIME', 'NOT_BEGUN', 'OUR_FAULT', 'REACHED_COURT', 'LATE')),
  right_person    boolean,
  reconsidered    text check (reconsidered in ('STANDS', 'CHANGING', 'CHANGED_OTHERWISE', 'CHANGED_WHOLLY')),
  dismissal_id    uuid unique,                            -- the decision that dismisses it
  change_id       uuid unique,                            -- the decision that changes what is appealed
  court           text not null default '' check (length(court) <= 200),
  forwarded_on    date,
  enclosures      text[] not null default '{}' check (enclosures <@ array['APPEAL', 'DECISION', 'RECEIPT', 'INVESTIGATION', 'NOTES', 'NEW_DECISION', 'OTHER']),
  ended           text check (ended in ('DISMISSED', 'CHANGED', 'WITHDRAWN', 'RULED')),
  by_user         int not null,
  unique (id, dossier_id),
  constraint somebody_appeals check (party_id is not null or length(trim(name)) > 0),
  constraint reached_the_court_on_a_day check (judged is distinct from 'REACHED_COURT' or court_on is not null),
  constraint judged_whole check ((judged is null) = (right_person is null)),
  constraint in_time_is_judged check (state not in ('TIMELY', 'FORWARDED', 'RULED') or coalesce(judged <> 'LATE', false)),
  constraint late_is_judged check (state <> 'LATE' or coalesce(judged = 'LATE', false)),
  constraint reconsidered_before_the_court check (state not in ('FORWARDED', 'RULED') or coalesce(reconsidered in ('STANDS', 'CHANGED_OTHERWISE'), false)),
  constraint changed_by_a_decision check (reconsidered is null or (reconsidered = 'STANDS') = (change_id is null)),
  constraint at_a_court_since_a_day check (state not in ('FORWARDED', 'RULED')
    or (length(trim(court)) > 0 and forwarded_on is not null and enclosures @> array['APPEAL', 'DECISION'])),
  constraint ends_in_some_way check ((state = 'ENDED') = (ended is not null)),
  constraint dismissed_when_late check (ended is distinct from 'DISMISSED' or coalesce(judged = 'LATE' and dismissal_id is not null, false)),
  constraint ends_changed_when_changed check (ended is distinct from 'CHANGED' or coalesce(reconsidered = 'CHANGED_WHOLLY', false)),
  constraint ends_ruled_after_the_court check (ended is distinct from 'RULED' or forwarded_on is not null),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (by_user, municipality_id) references access.user_account (id, municipality_id));
create index appeal_dossier on appeal.appeal (dossier_id);
create index appeal_open on appeal.appeal (label_id, arrived_at) where state <> 'ENDED';

create table appeal.ruling (
  id              uuid primary key,
  appeal_id       uuid not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  court           text not null check (length(trim(court)) > 0 and length(court) <= 200),
  number          text not null check (length(number) <= 200),
  interim         boolean not null,
  ruled_on        date not null,
  came_on         date not null check (came_on >= ruled_on),
  result          text not null check (result in ('REFUSED', 'UPHELD', 'PARTLY', 'SENT_BACK', 'DISMISSED', 'STRUCK_OUT', 'NOT_CARRIED_OUT_MEANWHILE', 'CARRIED_OUT_MEANWHILE')),
  effect          text not null check (length(trim(effect)) > 0 and length(effect) <= 100000),
  against_us      boolean not null,
  ours            text check (ours in ('APPEALED', 'ACCEPTED')),
  by_user         int not null,
  constraint answered_when_against_us check (ours is null or against_us),
  foreign key (appeal_id, dossier_id) references appeal.appeal (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (by_user, municipality_id) references access.user_account (id, municipality_id));
create index ruling_appeal on appeal.ruling (appeal_id, came_on);
create index ruling_dossier on appeal.ruling (dossier_id);

create table appeal.step (
  id              uuid primary key,
  appeal_id       uuid not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  what            text not null,
  on_day          date not null,
  words           text not null check (length(words) <= 100000),
  by_user         int not null,
  at              timestamptz not null,
  constraint an_end_has_its_reason check (what not in ('FOUND_LATE', 'STANDS', 'CHANGED_OTHERWISE', 'CHANGED_WHOLLY', 'WE_APPEALED', 'WE_ACCEPTED', 'RULING_STANDS', 'WITHDRAWN')
    or length(trim(words)) > 0),
  foreign key (appeal_id, dossier_id) references appeal.appeal (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (by_user, municipality_id) references access.user_account (id, municipality_id));
create index step_appeal on appeal.step (appeal_id, at);
create index step_dossier on appeal.step (dossier_id);

create function appeal.refuse_the_step() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$ begin
  raise exception 'an appeal does not come from % to %', old.state, new.state using errcode = 'check_violation'; end $$;
create trigger comes_only_where_it_may before update of state on appeal.appeal for each row
  when (old.state <> new.state and (old.state, new.state) not in (
    ('ARRIVED', 'TIMELY'), ('ARRIVED', 'LATE'), ('ARRIVED', 'ENDED'), ('TIMELY', 'FORWARDED'), ('TIMELY', 'ENDED'), ('LATE', 'TIMELY'), ('LATE', 'ENDED'),
    ('FORWARDED', 'RULED'), ('FORWARDED', 'ENDED'), ('RULED', 'FORWARDED'), ('RULED', 'ENDED')))
  execute function appeal.refuse_the_step();
create function appeal.refuse_to_reopen() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$ begin
  raise exception 'what has come to its end, or gone to the court, stays as it is' using errcode = 'check_violation'; end $$;
create trigger ended_stays_ended before update on appeal.appeal for each row
  when (old.state = 'ENDED' and (new.state, new.judged, new.reconsidered, new.dismissal_id, new.change_id, new.court, new.forwarded_on, new.ended)
    is distinct from (old.state, old.judged, old.reconsidered, old.dismissal_id, old.change_id, old.court, old.forwarded_on, old.ended))
  execute function appeal.refuse_to_reopen();
create trigger handed_over_is_not_changed before update on appeal.appeal for each row
  when (old.forwarded_on is not null and (new.judged, new.reconsidered, new.change_id, new.forwarded_on, new.enclosures)
    is distinct from (old.judged, old.reconsidered, old.change_id, old.forwarded_on, old.enclosures))
  execute function appeal.refuse_to_reopen();
create trigger answered_once before update on appeal.ruling for each row
  when (old.ours is not null and new.ours is distinct from old.ours)
  execute function appeal.refuse_to_reopen();
reset role;
revoke all on function appeal.refuse_the_step() from public;
revoke all on function appeal.refuse_to_reopen() from public;
grant execute on function appeal.refuse_the_step() to tillit_owner;
grant execute on function appeal.refuse_to_reopen() to tillit_owner;
select access.guard('appeal.appeal');
select access.guard('appeal.ruling');
select access.guard('appeal.step');
grant select, insert, update (person_id, party_id, state, judged, right_person, reconsidered, dismissal_id, change_id, court, forwarded_on, enclosures, ended) on appeal.appeal to tillit_app;
grant select, insert, update (ours) on appeal.ruling to tillit_app;
grant select, insert on appeal.step to tillit_app;
