-- A coercive measure begins by a decision, goes step by step through the court or is considered again and again, and ends with a reason (LVU (1990:52)). The way it may go is known here, too, so that no
-- program can say that a court has confirmed what it never had.
create schema coercion authorization tillit_owner;
grant usage on schema coercion to tillit_app;
set role tillit_owner;
create table coercion.coercion (
  id              uuid primary key,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  person_id       uuid not null,
  decision_id     uuid not null unique,                  -- by which it began
  kind            text not null check (kind in ('TAKING_INTO_CARE', 'CARE', 'CONTACT_RESTRICTION', 'UNDISCLOSED_WHEREABOUTS', 'PREVENTIVE_MEASURE', 'REMOVAL_BAN', 'TEMPORARY_REMOVAL_BAN',
                    'TRAVEL_BAN', 'TEMPORARY_TRAVEL_BAN')),
  state           text not null check (state in ('DECIDED', 'AT_COURT', 'CONFIRMED', 'RUNNING', 'REFUSED', 'ENDED')),
  begun_on        date not null,
  since           date not null check (since >= begun_on),   -- the day on which it came to its state
  court           text not null default '' check (length(court) <= 200),
  case_number     text not null default '' check (length(case_number) <= 100),
  grounds         text[] not null default '{}' check (grounds <@ array['HOME_CONDITIONS', 'OWN_BEHAVIOUR']),
  executed_on     date check (executed_on >= begun_on),
  placed_on       date,
  final_on        date check (final_on >= begun_on),
  followed_from   date check (followed_from >= ended_on),
  followed_to     date check (followed_to >= followed_from),
  ended_on        date check (ended_on >= begun_on),
  ended_how       text check (length(trim(ended_how)) > 0),
  unique (id, dossier_id),
  constraint ends_on_a_day_for_a_reason check ((state = 'ENDED') = (ended_on is not null) and (ended_on is null) = (ended_how is null)),
  constraint a_court_has_a_name check (state not in ('AT_COURT', 'CONFIRMED', 'REFUSED') or length(trim(court)) > 0),
  constraint care_has_a_ground check (kind <> 'CARE' or state <> 'RUNNING' or cardinality(grounds) > 0),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade);
create index coercion_dossier on coercion.coercion (dossier_id, begun_on desc);
create unique index coercion_one_at_a_time on coercion.coercion (dossier_id, kind) where state <> 'ENDED' and kind not in ('CONTACT_RESTRICTION', 'PREVENTIVE_MEASURE');

create table coercion.event (
  id              uuid primary key,
  coercion_id     uuid not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  what            text not null check (what ~ '^[A-Z]+(_[A-Z]+)*$'),
  on_day          date not null,
  moment          timestamptz,
  until           date,
  minutes         text not null default '' check (length(minutes) <= 300),
  words           text not null default '' check (octet_length(words) <= 1048576),
  by_user         int not null,
  at              timestamptz not null,
  constraint it_is_said_when_it_came_in check (what not in ('SUBMITTED', 'APPLIED') or moment is not null),
  constraint more_time_has_an_end check (what <> 'TIME_GIVEN' or until > on_day),
  foreign key (coercion_id, dossier_id) references coercion.coercion (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (by_user, municipality_id) references access.user_account (id, municipality_id));
create index event_coercion on coercion.event (coercion_id, on_day, at);
create index event_dossier on coercion.event (dossier_id);

create function coercion.begin_at_the_beginning() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$ begin
  if new.state <> (case when new.kind in ('CONTACT_RESTRICTION', 'UNDISCLOSED_WHEREABOUTS', 'PREVENTIVE_MEASURE') then 'RUNNING' else 'DECIDED' end) then
    raise exception 'a coercive measure begins at its beginning' using errcode = 'check_violation';
  end if;
  return new; end $$;
create trigger begins_at_the_beginning before insert on coercion.coercion for each row execute function coercion.begin_at_the_beginning();

create function coercion.go_no_way_that_is_not() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$ begin
  if (old.state || ' ' || new.state) <> all (array['DECIDED AT_COURT', 'DECIDED ENDED', 'AT_COURT CONFIRMED', 'AT_COURT RUNNING', 'AT_COURT REFUSED', 'AT_COURT ENDED', 'CONFIRMED ENDED',
      'RUNNING ENDED', 'REFUSED AT_COURT', 'REFUSED ENDED']) then
    raise exception 'a coercive measure does not go from % to %', old.state, new.state using errcode = 'check_violation';
  end if;
  return new; end $$;
create trigger goes_its_way before update on coercion.coercion for each row when (old.state <> new.state) execute function coercion.go_no_way_that_is_not();

create function coercion.refuse_to_change_the_end() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$ begin
  raise exception 'a coercive measure that has ended stays ended' using errcode = 'check_violation'; end $$;
create trigger ended_stays_ended before update on coercion.coercion for each row
  when (old.state = 'ENDED' and (new.ended_on, new.ended_how, new.kind, new.grounds) is distinct from (old.ended_on, old.ended_how, old.kind, old.grounds))
  execute function coercion.refuse_to_change_the_end();
reset role;
revoke all on function coercion.begin_at_the_beginning(), coercion.go_no_way_that_is_not(), coercion.refuse_to_change_the_end() from public;
grant execute on function coercion.begin_at_the_beginning(), coercion.go_no_way_that_is_not(), coercion.refuse_to_change_the_end() to tillit_owner;
select access.guard('coercion.coercion');
select access.guard('coercion.event');
grant select, insert, update (person_id, state, since, court, case_number, grounds, executed_on, placed_on, final_on, followed_from, followed_to, ended_on, ended_how) on coercion.coercion to tillit_app;
grant select, insert on coercion.event to tillit_app;
create policy writes on coercion.coercion as restrictive for insert to tillit_app with check (label_id = any ((select access.my_labels())::int[]) or dossier_id = any ((select access.my_dossiers())::uuid[]));
create policy writes on coercion.event as restrictive for insert to tillit_app with check (label_id = any ((select access.my_labels())::int[]) or dossier_id = any ((select access.my_dossiers())::uuid[]));
create policy own on coercion.event as restrictive for insert to tillit_app with check (by_user = (select access.me()));
