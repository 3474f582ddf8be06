-- What has been granted is commissioned from a provider (beställning), which gets the parts that were chosen for it as they stood that day and nothing of the file; it answers, tells how it goes, and sees nothing any more when it is done.
create schema commission authorization tillit_owner;
grant usage on schema commission to tillit_app;
set role tillit_owner;

create table commission.commission (
  id              uuid primary key,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  person_id       uuid not null,
  measure_id      uuid not null,
  kind            text not null check (kind ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),     -- of measure, by its name in law/measures.yaml
  provider_id     int not null,
  state           text not null default 'PLACED' check (state in ('PLACED', 'ACKNOWLEDGED', 'RUNNING', 'DECLINED', 'DONE', 'WITHDRAWN', 'ENDED')),
  placed_at       timestamptz not null,
  placed_by       int not null,
  spoken_at       timestamptz check (spoken_at <= placed_at),                 -- when it was asked for by word of mouth, before it was written
  spoken_with     text check (length(spoken_with) between 1 and 200),
  answer_by       date not null,
  starts_on       date,                                                       -- from when the provider says it carries it out
  started_on      date,
  ended_on        date,
  last_day        date,                                                       -- until when the measure goes on, where that is a day to come
  closed_at       timestamptz not null default 'infinity',                    -- from when the provider sees nothing of it
  unique (id, dossier_id),
  unique (id, provider_id, closed_at),
  constraint spoken_whole check ((spoken_at is null) = (spoken_with is null)),
  constraint acknowledged_with_a_day check (state not in ('ACKNOWLEDGED', 'RUNNING', 'DONE') or starts_on is not null),
  constraint runs_since check (state not in ('RUNNING', 'DONE') or started_on is not null),
  constraint ends_on_a_day check ((state in ('DECLINED', 'DONE', 'WITHDRAWN', 'ENDED')) = (ended_on is not null)),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (provider_id, municipality_id) references access.provider (id, municipality_id),
  foreign key (placed_by, municipality_id) references access.user_account (id, municipality_id));
create index commission_dossier on commission.commission (dossier_id);
create index commission_measure on commission.commission (measure_id);
create index commission_open on commission.commission (label_id, answer_by) where ended_on is null;
create index commission_provider on commission.commission (provider_id, closed_at);

create table commission.part (                           -- what the provider gets to see: as it stood when it was sent, never changed
  commission_id   uuid not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  provider_id     int not null,
  closed_at       timestamptz not null default 'infinity',
  what            text not null check (what in ('TASK', 'DECISION', 'NAME', 'NUMBER', 'ADDRESS', 'OTHER', 'CONTACT')),
  words           text not null check (length(trim(words)) > 0 and length(words) <= 100000),
  primary key (commission_id, what),
  foreign key (commission_id, dossier_id) references commission.commission (id, dossier_id),
  foreign key (commission_id, provider_id, closed_at) references commission.commission (id, provider_id, closed_at) on update cascade,
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade);
create index part_dossier on commission.part (dossier_id);

create table commission.step (                           -- what happened to it, and what the provider tells
  id              uuid primary key,
  commission_id   uuid not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  provider_id     int not null,
  closed_at       timestamptz not null default 'infinity',
  what            text not null check (what in ('PLACED', 'ACKNOWLEDGED', 'DECLINED', 'STARTED', 'REPORTED', 'DONE', 'WITHDRAWN', 'ENDED')),
  theirs          boolean not null,                      -- written by the provider itself
  on_day          date not null,
  words           text not null check (length(words) <= 100000),
  by_user         int not null,
  at              timestamptz not null,
  carried_at      timestamptz,                           -- when what the provider tells had reached the duties and the time line of the case
  read_at         timestamptz,
  read_by         int,
  constraint words_where_they_matter check (what not in ('DECLINED', 'REPORTED', 'DONE', 'WITHDRAWN') or length(trim(words)) > 0),
  constraint only_theirs_is_read check ((read_at is null) = (read_by is null) and (read_at is null or theirs)),
  constraint only_theirs_is_carried check (carried_at is null or theirs),
  foreign key (commission_id, dossier_id) references commission.commission (id, dossier_id),
  foreign key (commission_id, provider_id, closed_at) references commission.commission (id, provider_id, closed_at) on update cascade,
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (by_user, municipality_id) references access.user_account (id, municipality_id),
  foreign key (read_by, municipality_id) references access.user_account (id, municipality_id));
create index step_commission on commission.step (commission_id, at);
create index step_dossier on commission.step (dossier_id);
create index step_unread on commission.step (dossier_id) where theirs and read_at is null and (what <> 'ACKNOWLEDGED' or words <> '');

-- It comes only where it may, what has ended stays so, and from then on its provider sees nothing: at once, or after the last day of a measure that goes on.
-- What is the provider's to say it says; what is ours it cannot.
create function commission.comes_where_it_may() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$ begin
  if old.state <> new.state and (old.state, new.state) not in (
      ('PLACED', 'ACKNOWLEDGED'), ('PLACED', 'DECLINED'), ('PLACED', 'WITHDRAWN'), ('PLACED', 'ENDED'),
      ('ACKNOWLEDGED', 'RUNNING'), ('ACKNOWLEDGED', 'DECLINED'), ('ACKNOWLEDGED', 'WITHDRAWN'), ('ACKNOWLEDGED', 'ENDED'),
      ('RUNNING', 'DONE'), ('RUNNING', 'WITHDRAWN'), ('RUNNING', 'ENDED')) then
    raise exception 'a commission does not come from % to %', old.state, new.state using errcode = 'check_violation'; end if;
  if old.ended_on is not null and (new.state, new.starts_on, new.started_on, new.ended_on, new.last_day)
      is distinct from (old.state, old.starts_on, old.started_on, old.ended_on, old.last_day) then
    raise exception 'what has ended stays as it is' using errcode = 'check_violation'; end if;
  if access.my_provider() is not null and (new.state in ('WITHDRAWN', 'ENDED') or new.last_day is distinct from old.last_day or new.person_id <> old.person_id) then
    raise exception 'that is not for the provider to say' using errcode = 'insufficient_privilege'; end if;
  new.closed_at := old.closed_at;
  if old.ended_on is null and new.ended_on is not null then
    new.closed_at := greatest(now(), coalesce((new.last_day + 1)::timestamp at time zone 'Europe/Stockholm', now())); end if;
  return new; end $$;
create trigger comes_where_it_may before update of person_id, state, starts_on, started_on, ended_on, last_day, closed_at on commission.commission for each row execute function commission.comes_where_it_may();
create function commission.read_once() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$ begin
  if old.read_at is not null and (new.read_at, new.read_by) is distinct from (old.read_at, old.read_by) then
    raise exception 'what has been read stays read' using errcode = 'check_violation'; end if;
  if access.my_provider() is not null then
    raise exception 'that is not for the provider to say' using errcode = 'insufficient_privilege'; end if;
  return new; end $$;
create trigger read_once before update of carried_at, read_at, read_by on commission.step for each row execute function commission.read_once();
reset role;
revoke all on function commission.comes_where_it_may(), commission.read_once() from public;
grant execute on function commission.comes_where_it_may(), commission.read_once() to tillit_owner;

select access.guard('commission.commission');
select access.guard('commission.part');
select access.guard('commission.step');
-- Whoever hands in to a unit and reads nothing of it commissions nothing.
create policy writes on commission.commission as restrictive for insert to tillit_app
  with check (placed_by = (select access.me()) and (label_id = any ((select access.my_labels())::int[]) or dossier_id = any ((select access.my_dossiers())::uuid[])));
create policy writes on commission.part as restrictive for insert to tillit_app
  with check (label_id = any ((select access.my_labels())::int[]) or dossier_id = any ((select access.my_dossiers())::uuid[]));
create policy own on commission.step as restrictive for insert to tillit_app
  with check (by_user = (select access.me()) and theirs = ((select access.my_provider()) is not null));
-- The provider: its own, until they are done. Within the transaction that ends one it is still there, so that what ends it can be written.
create policy provider_reads on commission.commission for select to tillit_app using (provider_id = (select access.my_provider()) and closed_at >= now());
create policy provider_answers on commission.commission for update to tillit_app
  using (provider_id = (select access.my_provider()) and closed_at = 'infinity') with check (provider_id = (select access.my_provider()));
create policy provider_reads on commission.part for select to tillit_app using (provider_id = (select access.my_provider()) and closed_at >= now());
create policy provider_reads on commission.step for select to tillit_app using (provider_id = (select access.my_provider()) and closed_at >= now() and (theirs or what = 'PLACED'));
create policy provider_tells on commission.step for insert to tillit_app with check (provider_id = (select access.my_provider()) and closed_at = 'infinity');
grant select, insert, update (person_id, state, starts_on, started_on, ended_on, last_day) on commission.commission to tillit_app;
grant select, insert on commission.part to tillit_app;
grant select, insert, update (carried_at, read_at, read_by) on commission.step to tillit_app;
