-- Somebody asks for access to documents (TF 2:15-16, OSL 6:2-8): what is asked for, what came of the test and why, the written decision that can be appealed, and what the court said. Nothing is withheld without reasons and a provision: the database wants them, too.
create schema disclosure authorization tillit_owner;
grant usage on schema disclosure to tillit_app;
set role tillit_owner;

create table disclosure.request (
  id              uuid primary key,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  person_id       uuid not null,                          -- whose case it is
  who             text not null check (who in ('IN_CASE', 'FOR_SOMEBODY', 'OTHER', 'ANONYMOUS')),
  asker_id        uuid,                                   -- who asks, or for whom somebody asks, of those in the case
  name            text not null check (length(name) <= 200),
  arrived_at      timestamptz not null,
  way             text not null check (way in ('LETTER', 'MAIL', 'TELEPHONE', 'VISIT')),
  what            text not null check (length(trim(what)) > 0 and length(what) <= 100000),
  scope           text not null check (scope in ('WHOLE', 'PART')),
  wanted          text not null check (wanted in ('HERE', 'COPY')),
  state           text not null default 'RECEIVED' check (state in ('RECEIVED', 'TESTING', 'WHOLE', 'PART', 'REFUSED', 'NONE', 'ASKED', 'DECIDED', 'APPEALED', 'TIMELY', 'LATE', 'FORWARDED', 'ORDERED', 'SETTLED', 'WITHDRAWN')),
  answer_id       uuid,                                   -- what came of the latest test
  outcome         text,
  ended           text check (ended in ('DISMISSED', 'APPEAL_WITHDRAWN', 'UPHELD', 'RELEASED')),
  by_user         int not null,
  unique (id, dossier_id),
  constraint who_is_in_the_case check ((who in ('IN_CASE', 'FOR_SOMEBODY')) = (asker_id is not null)),
  constraint a_name_only_of_who_has_one check ((who in ('FOR_SOMEBODY', 'OTHER')) = (length(trim(name)) > 0)),
  constraint outcome_of_an_answer check ((answer_id is null) = (outcome is null)),
  constraint is_as_it_was_answered check (case
    when state = 'RECEIVED' then answer_id is null
    when state in ('TESTING', 'WITHDRAWN') then true
    when state in ('WHOLE', 'PART', 'REFUSED', 'NONE') then coalesce(outcome = state, false)
    when state = 'SETTLED' then outcome is not null
    else coalesce(outcome in ('PART', 'REFUSED', 'NONE'), false) end),
  constraint ends_in_some_way check ((state = 'SETTLED') = (ended is not null)),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (by_user, municipality_id) references access.user_account (id, municipality_id));
create index request_dossier on disclosure.request (dossier_id);
create index request_open on disclosure.request (label_id, arrived_at) where state in ('RECEIVED', 'TESTING', 'ASKED', 'DECIDED', 'APPEALED', 'TIMELY', 'LATE', 'FORWARDED', 'ORDERED');

create table disclosure.answer (                          -- what came of one test; a new one after the court has sent it back
  id              uuid primary key,
  request_id      uuid not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  outcome         text not null check (outcome in ('WHOLE', 'PART', 'REFUSED', 'NONE', 'RELEASED')),
  on_day          date not null,
  how             text check (how in ('HERE', 'HANDED', 'POST', 'MAIL')),
  reservation     text not null check (length(reservation) <= 100000),
  provision       text not null check (length(provision) <= 500),
  reasons         text not null check (length(reasons) <= 100000),
  told            boolean not null,                       -- that one may ask for a written decision, and that it can be appealed
  decided_on      date,
  decided_by      text not null default '' check (length(decided_by) <= 200),
  delegation      text not null default '' check (length(delegation) <= 500),
  received_on     date,
  by_user         int not null,
  unique (id, request_id, outcome),
  unique (id, dossier_id),
  constraint given_out_in_some_way check ((outcome in ('WHOLE', 'PART', 'RELEASED')) = (how is not null)),
  constraint reserved_only_what_is_given_out check (how is not null or reservation = ''),
  constraint withheld_for_reasons check (outcome in ('WHOLE', 'RELEASED') or length(trim(reasons)) > 0),
  constraint withheld_by_a_provision check (outcome not in ('PART', 'REFUSED') or length(trim(provision)) > 0),
  constraint withheld_and_told_what_one_may_do check ((outcome in ('PART', 'REFUSED', 'NONE')) = told),
  constraint decided_by_somebody_on_a_delegation check ((decided_on is null) = (length(trim(decided_by)) = 0) and (decided_on is null) = (length(trim(delegation)) = 0)),
  constraint decided_what_is_withheld check (decided_on is null or outcome in ('PART', 'REFUSED', 'NONE')),
  constraint received_when_decided check (received_on is null or coalesce(received_on >= decided_on, false)),
  foreign key (request_id, dossier_id) references disclosure.request (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (by_user, municipality_id) references access.user_account (id, municipality_id));
create index answer_request on disclosure.answer (request_id);
create index answer_dossier on disclosure.answer (dossier_id);
alter table disclosure.request add foreign key (answer_id, id, outcome) references disclosure.answer (id, request_id, outcome);

create table disclosure.appeal (                          -- of the written decision
  answer_id       uuid primary key,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  arrived_at      timestamptz not null,
  wants           text not null check (length(trim(wants)) > 0 and length(wants) <= 100000),
  judged          text check (judged in ('IN_TIME', 'NOT_BEGUN', 'OUR_FAULT', 'REACHED_COURT', 'LATE')),
  court           text not null default '' check (length(court) <= 200),
  stands          text not null default '' check (length(stands) <= 100000),
  forwarded_on    date,
  result          text check (result in ('UPHELD', 'CHANGED', 'SENT_BACK')),
  ruled_on        date,
  came_on         date,
  effect          text not null default '' check (length(effect) <= 100000),
  by_user         int not null,
  constraint forwarded_when_in_time_and_looked_at check (forwarded_on is null
    or coalesce(judged <> 'LATE', false) and length(trim(court)) > 0 and length(trim(stands)) > 0),
  constraint ruled_whole check (case when result is null then ruled_on is null and came_on is null and effect = ''
    else coalesce(forwarded_on is not null and came_on >= ruled_on and length(trim(effect)) > 0, false) end),
  foreign key (answer_id, dossier_id) references disclosure.answer (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (by_user, municipality_id) references access.user_account (id, municipality_id));
create index appeal_dossier on disclosure.appeal (dossier_id);

create table disclosure.step (
  id              uuid primary key,
  request_id      uuid not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  what            text not null check (what ~ '^[A-Z]+(_[A-Z]+)*$'),
  on_day          date not null,
  words           text not null check (length(words) <= 100000),
  by_user         int not null,
  at              timestamptz not null,
  constraint an_end_has_its_reason check (what not in ('FOUND_LATE', 'DISMISSED', 'WITHDRAWN', 'APPEAL_WITHDRAWN') or length(trim(words)) > 0),
  foreign key (request_id, dossier_id) references disclosure.request (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (by_user, municipality_id) references access.user_account (id, municipality_id));
create index step_request on disclosure.step (request_id, at);
create index step_dossier on disclosure.step (dossier_id);

create function disclosure.comes_where_it_may() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$ begin
  if old.state <> new.state and (old.state, new.state) not in (
      ('RECEIVED', 'TESTING'), ('RECEIVED', 'WITHDRAWN'),
      ('TESTING', 'WHOLE'), ('TESTING', 'PART'), ('TESTING', 'REFUSED'), ('TESTING', 'NONE'), ('TESTING', 'WITHDRAWN'),
      ('PART', 'ASKED'), ('REFUSED', 'ASKED'), ('NONE', 'ASKED'), ('ASKED', 'DECIDED'), ('ASKED', 'WITHDRAWN'), ('DECIDED', 'APPEALED'),
      ('APPEALED', 'TIMELY'), ('APPEALED', 'LATE'), ('APPEALED', 'SETTLED'), ('TIMELY', 'FORWARDED'), ('TIMELY', 'WHOLE'), ('TIMELY', 'SETTLED'),
      ('LATE', 'TIMELY'), ('LATE', 'SETTLED'), ('FORWARDED', 'TESTING'), ('FORWARDED', 'ORDERED'), ('FORWARDED', 'SETTLED'), ('ORDERED', 'SETTLED')) then
    raise exception 'a request for documents does not come from % to %', old.state, new.state using errcode = 'check_violation'; end if;
  if old.state in ('WHOLE', 'SETTLED', 'WITHDRAWN') and (new.answer_id, new.outcome, new.ended) is distinct from (old.answer_id, old.outcome, old.ended) then
    raise exception 'what has come to its end stays as it is' using errcode = 'check_violation'; end if;
  return new; end $$;
create trigger comes_where_it_may before update of state, answer_id, outcome, ended on disclosure.request for each row execute function disclosure.comes_where_it_may();
create function disclosure.refuse_to_rewrite() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$ begin
  raise exception 'what has been decided, sent to the court or ruled stays as it is' using errcode = 'check_violation'; end $$;
create trigger decided_once before update of decided_on, decided_by, delegation on disclosure.answer for each row
  when (old.decided_on is not null and (new.decided_on, new.decided_by, new.delegation) is distinct from (old.decided_on, old.decided_by, old.delegation))
  execute function disclosure.refuse_to_rewrite();
create trigger handed_over_is_not_changed before update of judged, court, stands, forwarded_on on disclosure.appeal for each row
  when (old.forwarded_on is not null and (new.judged, new.court, new.stands, new.forwarded_on) is distinct from (old.judged, old.court, old.stands, old.forwarded_on))
  execute function disclosure.refuse_to_rewrite();
create trigger ruled_once before update of result, ruled_on, came_on, effect on disclosure.appeal for each row
  when (old.result is not null and (new.result, new.ruled_on, new.came_on, new.effect) is distinct from (old.result, old.ruled_on, old.came_on, old.effect))
  execute function disclosure.refuse_to_rewrite();
reset role;
revoke all on function disclosure.comes_where_it_may(), disclosure.refuse_to_rewrite() from public;
grant execute on function disclosure.comes_where_it_may(), disclosure.refuse_to_rewrite() to tillit_owner;

select access.guard('disclosure.request');
select access.guard('disclosure.answer');
select access.guard('disclosure.appeal');
select access.guard('disclosure.step');
grant select, insert, update (person_id, asker_id, state, answer_id, outcome, ended) on disclosure.request to tillit_app;
grant select, insert, update (decided_on, decided_by, delegation, received_on) on disclosure.answer to tillit_app;
grant select, insert, update (judged, court, stands, forwarded_on, result, ruled_on, came_on, effect) on disclosure.appeal to tillit_app;
grant select, insert on disclosure.step to tillit_app;
