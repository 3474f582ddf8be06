-- Somebody applies for help (SoL 14:2, 20:2, FL 9-12 and 19-20 §§): what is asked for in the applicant's own words, the investigation it led to, what was told of delay, the request to decide, and the decision that answered it. None comes to its end without one of its two ends: a decision, or that it was taken back.
create schema application authorization tillit_owner;
grant usage on schema application to tillit_app;
set role tillit_owner;

create table application.application (
  id               uuid primary key,
  dossier_id       uuid not null,
  label_id         int not null,
  municipality_id  smallint not null,
  person_id        uuid not null,                          -- for whom
  applicant        text not null check (applicant in ('SELF', 'GUARDIAN', 'REPRESENTATIVE')),
  guardian_id      uuid,
  name             text not null check (length(name) <= 200),
  capacity         text not null check (length(capacity) <= 200),
  arrived_at       timestamptz not null,
  arrived_on       date not null,                          -- the day that counts, in Sweden
  way              text not null check (way in ('VISIT', 'TELEPHONE', 'LETTER', 'MAIL', 'SECURE_MESSAGE')),
  what             text not null check (length(trim(what)) > 0 and length(what) <= 100000),
  support          text not null check (length(support) <= 2000),
  state            text not null default 'ARRIVED' check (state in ('ARRIVED', 'INVESTIGATED', 'DECIDED', 'WITHDRAWN')),
  investigation_id uuid,
  joined           boolean,                                -- whether that one ran already
  opening_id       uuid,                                   -- the decision that opened it
  provision        text not null default '',
  mandate          text not null default '',
  decision_id      uuid,
  by_user          int not null,
  unique (id, dossier_id),
  unique (id, arrived_on),
  constraint a_guardian_is_somebody check ((applicant = 'GUARDIAN') = (guardian_id is not null)),
  constraint a_representative_has_a_name check ((applicant = 'REPRESENTATIVE') = (length(trim(name)) > 0) and (applicant = 'REPRESENTATIVE') = (length(trim(capacity)) > 0)),
  constraint investigated_in_an_investigation check ((investigation_id is null) = (joined is null) and case state when 'ARRIVED' then investigation_id is null when 'WITHDRAWN' then true else investigation_id is not null end),
  constraint opened_by_a_decision_on_a_mandate check (case when joined then opening_id is null else (investigation_id is null) = (opening_id is null) end and (opening_id is null) = (provision = '') and (opening_id is null) = (mandate = '')),
  constraint decided_by_a_decision check ((state = 'DECIDED') = (decision_id is not null)),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (by_user, municipality_id) references access.user_account (id, municipality_id));
create index application_dossier on application.application (dossier_id);
create index application_open on application.application (label_id, arrived_at) where state in ('ARRIVED', 'INVESTIGATED');

create table application.delay (                           -- that it takes longer, and that the party has been told
  id              uuid primary key,
  application_id  uuid not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  assessed_at     timestamptz not null,
  reasons         text not null check (length(trim(reasons)) > 0 and length(reasons) <= 100000),
  expected_on     date,
  told_on         date,
  told_how        text check (told_how in ('LETTER', 'TELEPHONE', 'VISIT', 'MAIL')),
  by_user         int not null,
  unique (id, dossier_id),
  constraint told_in_some_way check ((told_on is null) = (told_how is null)),
  foreign key (application_id, dossier_id) references application.application (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (by_user, municipality_id) references access.user_account (id, municipality_id));
create index delay_application on application.delay (application_id);
create unique index told_before_another on application.delay (application_id) where told_on is null;

create table application.request (                         -- that it be decided: once (FL 12 §)
  application_id  uuid primary key,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  applied_on      date not null,
  arrived_on      date not null,
  answer          text check (answer in ('DECIDED', 'REFUSED')),
  answered_at     timestamptz,
  decision_id     uuid,
  by_user         int not null,
  constraint asked_after_it_was_applied check (arrived_on > applied_on),
  constraint answered_by_a_decision check ((answer is null) = (answered_at is null) and (answer is null) = (decision_id is null)),
  foreign key (application_id, dossier_id) references application.application (id, dossier_id),
  foreign key (application_id, applied_on) references application.application (id, arrived_on),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (by_user, municipality_id) references access.user_account (id, municipality_id));
create index request_dossier on application.request (dossier_id);

create table application.step (
  id              uuid primary key,
  application_id  uuid not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  what            text not null check (what ~ '^[A-Z]+(_[A-Z]+)*$'),
  on_day          date not null,
  words           text not null check (length(words) <= 100000),
  by_user         int not null,
  at              timestamptz not null,
  constraint a_withdrawal_says_how check (what <> 'WITHDRAWN' or length(trim(words)) > 0),
  foreign key (application_id, dossier_id) references application.application (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (by_user, municipality_id) references access.user_account (id, municipality_id));
create index step_application on application.step (application_id, at);
create index step_dossier on application.step (dossier_id);
create index delay_dossier on application.delay (dossier_id);

create function application.comes_where_it_may() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$ begin
  if (old.state, new.state) not in (('ARRIVED', 'INVESTIGATED'), ('ARRIVED', 'WITHDRAWN'), ('INVESTIGATED', 'DECIDED'), ('INVESTIGATED', 'WITHDRAWN')) then
    raise exception 'an application does not come from % to %', old.state, new.state using errcode = 'check_violation'; end if;
  if old.investigation_id is not null and (new.investigation_id, new.joined, new.opening_id, new.provision, new.mandate)
      is distinct from (old.investigation_id, old.joined, old.opening_id, old.provision, old.mandate) then
    raise exception 'how it came to be investigated stays as it is' using errcode = 'check_violation'; end if;
  return new; end $$;
create trigger comes_where_it_may before update of state, investigation_id, joined, opening_id, provision, mandate, decision_id on application.application
  for each row execute function application.comes_where_it_may();
create function application.refuse_to_rewrite() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$ begin
  raise exception 'what a party was told or answered stays as it is' using errcode = 'check_violation'; end $$;
create trigger told_once before update of told_on, told_how on application.delay for each row when (old.told_on is not null) execute function application.refuse_to_rewrite();
create trigger answered_once before update of answer, answered_at, decision_id on application.request for each row when (old.answer is not null) execute function application.refuse_to_rewrite();
reset role;
revoke all on function application.comes_where_it_may(), application.refuse_to_rewrite() from public;
grant execute on function application.comes_where_it_may(), application.refuse_to_rewrite() to tillit_owner;

select access.guard('application.application');
select access.guard('application.delay');
select access.guard('application.request');
select access.guard('application.step');
grant select, insert, update (person_id, guardian_id, state, investigation_id, joined, opening_id, provision, mandate, decision_id) on application.application to tillit_app;
grant select, insert, update (told_on, told_how) on application.delay to tillit_app;
grant select, insert, update (answer, answered_at, decision_id) on application.request to tillit_app;
grant select, insert on application.step to tillit_app;
