-- What is decided about somebody: written and kept as it is written, read by another where that is wanted, taken by whom the delegation order names, and then the same for ever. What the law wants to be in it
-- the database wants, too, so that no program can take a decision about a child in which the child is not to be seen (JO 822-2022).
create schema decision authorization tillit_owner;
grant usage on schema decision to tillit_app;
set role tillit_owner;

-- The same words, however they are spaced and capitalised, have the same print.
create function decision.print_of(p_words text) returns bytea language sql immutable parallel safe set search_path = pg_catalog, pg_temp
  return sha256(convert_to(btrim(regexp_replace(lower(p_words), '[^[:alnum:]]+', ' ', 'g')), 'UTF8'));

create table decision.decision (
  id              uuid primary key,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  person_id       uuid not null,                         -- whom it is about
  investigation_id uuid,                                 -- what was found out before it
  measure_id      uuid,                                  -- the measure that it ends or changes
  kind            text not null check (kind ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),   -- its name in law/decisions
  kind_from       date not null,                         -- the version of the law that it is judged by
  needs           text[] not null,                       -- what the law wants to be in it
  words           jsonb not null check (jsonb_typeof(words) = 'object' and octet_length(words::text) <= 4194304),   -- as typed
  revision        int not null check (revision > 0),
  state           text not null check (state in ('DRAFT', 'PROPOSED', 'WAITING', 'TAKEN', 'THROWN_AWAY')),
  begun_by        int not null,
  begun_at        timestamptz not null,
  saved_by        int not null,                          -- who wrote in it last
  saved_at        timestamptz not null check (saved_at >= begun_at),
  proposed_to     int,
  proposed_at     timestamptz,
  waits_for       text check (waits_for in ('COMMITTEE', 'BOARD')),
  -- what was decided
  what            text,
  reasons         text,
  from_on         date,
  to_on           date check (to_on >= from_on),
  best_interests  text,
  information     text,
  views           text,
  not_heard       text,
  weight          text,
  contact_with    text,
  contact_how     text,
  contact_where   text,
  review_on       date,
  decided_on      date,
  decided_at      timestamptz,
  decided_by      int,                                   -- the officer; empty where members decided
  minutes         text check (length(trim(minutes)) > 0 and length(minutes) <= 300),
  provision       text,
  mandate         text,
  taken_down_by   int,                                   -- who wrote down what the members decided
  best_interests_print bytea generated always as (case when best_interests <> '' then decision.print_of(best_interests) end) stored,
  unique (id, dossier_id),
  constraint waits_for_members check ((state = 'WAITING') = (waits_for is not null) or state = 'TAKEN'),
  constraint proposed_to_somebody check (state <> 'PROPOSED' or num_nonnulls(proposed_to, proposed_at) = 2),
  constraint taken_whole check (state <> 'TAKEN' or num_nulls(what, reasons, decided_on, decided_at, provision, mandate) = 0
    and length(trim(what)) > 0 and length(trim(reasons)) > 0),
  constraint taken_by_somebody check (state <> 'TAKEN' or (decided_by is not null and minutes is null and taken_down_by is null)
    or (decided_by is null and minutes is not null and taken_down_by is not null)),
  constraint only_what_is_taken_has_a_day check (state = 'TAKEN' or num_nonnulls(decided_on, decided_at, decided_by, minutes, taken_down_by) = 0),
  constraint best_interests_are_in_it check (state <> 'TAKEN' or not 'best-interests' = any (needs) or coalesce(length(trim(best_interests)), 0) > 0),
  constraint information_is_in_it check (state <> 'TAKEN' or not 'information-to-child' = any (needs) or coalesce(length(trim(information)), 0) > 0),
  constraint views_or_why_not_are_in_it check (state <> 'TAKEN' or not 'childs-views' = any (needs) or coalesce(length(trim(views)), 0) + coalesce(length(trim(not_heard)), 0) > 0),
  constraint weight_is_in_it check (state <> 'TAKEN' or not 'weight' = any (needs) or coalesce(length(trim(views)), 0) = 0 or coalesce(length(trim(weight)), 0) > 0),
  constraint contact_terms_are_in_it check (state <> 'TAKEN' or not 'contact-terms' = any (needs)
    or (coalesce(length(trim(contact_with)), 0) > 0 and coalesce(length(trim(contact_how)), 0) > 0 and coalesce(length(trim(contact_where)), 0) > 0 and review_on is not null)),
  constraint period_is_in_it check (state <> 'TAKEN' or not 'period' = any (needs) or from_on is not null),
  constraint end_day_is_in_it check (state <> 'TAKEN' or not 'end-day' = any (needs) or to_on is not null),
  constraint read_by_another check (state <> 'TAKEN' or not 'second-reader' = any (needs) or decided_by is null or decided_by <> saved_by),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (begun_by, municipality_id) references access.user_account (id, municipality_id),
  foreign key (saved_by, municipality_id) references access.user_account (id, municipality_id),
  foreign key (proposed_to, municipality_id) references access.user_account (id, municipality_id),
  foreign key (decided_by, municipality_id) references access.user_account (id, municipality_id),
  foreign key (taken_down_by, municipality_id) references access.user_account (id, municipality_id));
create index decision_dossier on decision.decision (dossier_id, begun_at desc);
create index decision_print on decision.decision (best_interests_print) where best_interests_print is not null;
create index decision_investigation on decision.decision (investigation_id) where investigation_id is not null;
create index decision_waiting on decision.decision (label_id, saved_at) include (id, dossier_id) where state = 'WAITING';
create index decision_proposed on decision.decision (proposed_to, proposed_at) where state = 'PROPOSED';

create table decision.former (                           -- what stood there, each time it was saved
  decision_id     uuid not null,
  revision        int not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  words           jsonb not null,
  saved_by        int not null,
  saved_at        timestamptz not null,
  primary key (decision_id, revision),
  foreign key (decision_id, dossier_id) references decision.decision (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (saved_by, municipality_id) references access.user_account (id, municipality_id));
create index former_dossier on decision.former (dossier_id);

create table decision.step (                             -- what was done with it on its way, and what was said
  id              uuid primary key,
  decision_id     uuid not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  what            text not null check (what in ('PROPOSED', 'SENT_BACK', 'PUT_TO_MEMBERS', 'TAKEN_BACK', 'TAKEN', 'THROWN_AWAY')),
  part            text not null default '',              -- of the form; empty for the whole
  words           text not null default '' check (octet_length(words) <= 100000),
  to_user         int,
  by_user         int not null,
  at              timestamptz not null,
  constraint sent_back_with_words check (what not in ('SENT_BACK', 'THROWN_AWAY') or length(trim(words)) > 0),
  foreign key (decision_id, dossier_id) references decision.decision (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (to_user, municipality_id) references access.user_account (id, municipality_id),
  foreign key (by_user, municipality_id) references access.user_account (id, municipality_id));
create index step_decision on decision.step (decision_id, at);
create index step_dossier on decision.step (dossier_id);

-- Where a case lies, and about whom it turns out to be, may be put right; nothing else of what is decided.
create function decision.refuse_to_change() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare may constant text[] := array['dossier_id', 'label_id', 'municipality_id', 'person_id', 'best_interests_print']; begin
  if to_jsonb(old) - may is distinct from to_jsonb(new) - may then
    raise exception 'what is decided does not change' using errcode = 'check_violation';
  end if;
  return new; end $$;
create trigger taken_stays_taken before update on decision.decision for each row
  when (old.state in ('TAKEN', 'THROWN_AWAY'))
  execute function decision.refuse_to_change();
reset role;
revoke all on function decision.refuse_to_change(), decision.print_of(text) from public;
grant execute on function decision.print_of(text) to tillit_app;
grant execute on function decision.refuse_to_change() to tillit_owner;
select access.guard('decision.decision');
select access.guard('decision.former');
select access.guard('decision.step');
grant select, insert on decision.decision, decision.former, decision.step to tillit_app;
grant update (person_id, kind_from, needs, words, revision, state, saved_by, saved_at, proposed_to, proposed_at, waits_for, what, reasons, from_on, to_on, best_interests, information, views,
  not_heard, weight, contact_with, contact_how, contact_where, review_on, decided_on, decided_at, decided_by, minutes, provision, mandate, taken_down_by) on decision.decision to tillit_app;
