-- A letter that has been sealed is what somebody has in their hand: it is kept to the last byte, and never changed. What is being written is its writer's alone.
create schema dispatch authorization tillit_owner;
grant usage on schema dispatch to tillit_app;
set role tillit_owner;

create table dispatch.draft (
  id              uuid primary key,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  kind            text not null check (kind ~ '^[a-z][a-z-]{1,59}$'),
  about           uuid not null,                         -- the decision or the like that it tells of; its own id where it tells of nothing else
  replaces        uuid,                                  -- the letter that was wrong
  author_id       int not null,
  begun_at        timestamptz not null,
  saved_at        timestamptz not null check (saved_at >= begun_at),
  state           text not null default 'OPEN' check (state in ('OPEN', 'SEALED', 'DISCARDED')),
  typed           jsonb not null,                        -- as it was typed, right or wrong
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (author_id, municipality_id) references access.user_account (id, municipality_id));
create index draft_dossier on dispatch.draft (dossier_id, begun_at) where state = 'OPEN';

create table dispatch.letter (
  id              uuid primary key,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  kind            text not null check (kind ~ '^[a-z][a-z-]{1,59}$'),
  about           uuid not null,
  subject         text not null check (length(btrim(subject)) between 1 and 200),
  language        text not null check (language in ('sv', 'en')),
  person_id       uuid,                                  -- to whom, of those in the case
  name            text not null check (length(btrim(name)) between 1 and 200),
  address         text[] not null,                       -- as it stands on the letter
  forwarded       boolean not null,                      -- it goes by the tax agency, who knows the address
  starts_clock    boolean not null,                      -- whether a time runs from the day it is received
  replaces        uuid,
  unsigned_reason text check (length(btrim(unsigned_reason)) between 1 and 1000),  -- why the name of whoever signed does not stand on it
  sealed_at       timestamptz not null,
  sealed_by       int not null,
  pages           int not null check (pages > 0),
  bytes           bigint not null check (bytes > 0),
  sha256          bytea not null check (length(sha256) = 32),
  check (not forwarded or address = '{}'),
  check (replaces <> id),
  unique (id, dossier_id),
  unique (id, sha256),
  foreign key (replaces, dossier_id) references dispatch.letter (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (sealed_by, municipality_id) references access.user_account (id, municipality_id));
create index letter_dossier on dispatch.letter (dossier_id, sealed_at desc, id desc);
create index letter_about on dispatch.letter (about);
create index letter_replaces on dispatch.letter (replaces, dossier_id) where replaces is not null;

create table dispatch.sealed (                           -- the letter itself
  letter_id       uuid primary key,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  sha256          bytea not null,
  content         bytea not null check (sha256 = pg_catalog.sha256(content)),
  foreign key (letter_id, dossier_id) references dispatch.letter (id, dossier_id),
  foreign key (letter_id, sha256) references dispatch.letter (id, sha256),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade);
create index sealed_dossier on dispatch.sealed (dossier_id);

create table dispatch.step (                             -- what became of it
  id              uuid primary key,
  letter_id       uuid not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  what            text not null check (what in ('SENT', 'RECEIVED')),
  way             text not null check (way ~ '^[A-Z_]{3,30}$'),  -- how it went, or how it is known that it came
  day             date not null,
  words           text not null check (length(words) <= 1000),
  by_user         int not null,
  at              timestamptz not null,
  foreign key (letter_id, dossier_id) references dispatch.letter (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (by_user, municipality_id) references access.user_account (id, municipality_id));
create unique index step_once on dispatch.step (letter_id, what);
create index step_dossier on dispatch.step (dossier_id);

create table dispatch.letterhead (
  id              smallint primary key references access.municipality (id),   -- the municipality
  name            text not null check (length(btrim(name)) between 1 and 100),
  contact_sv      text not null check (length(contact_sv) <= 500),
  contact_en      text not null check (length(contact_en) <= 500),
  arms            bytea check (length(arms) <= 300000),  -- a PNG
  set_at          timestamptz not null default now());
alter table dispatch.letterhead enable row level security;
alter table dispatch.letterhead force row level security;
create policy tenant on dispatch.letterhead as restrictive to tillit_app using (id = (select access.my_municipality())) with check (id = (select access.my_administration()));
create policy everyone on dispatch.letterhead for select to tillit_app using (true);
create policy own on dispatch.letterhead for insert to tillit_app with check (id = (select access.my_administration()));
create policy own_again on dispatch.letterhead for update to tillit_app using (id = (select access.my_administration())) with check (id = (select access.my_administration()));
reset role;

select access.guard('dispatch.draft');
select access.guard('dispatch.letter');
select access.guard('dispatch.sealed');
select access.guard('dispatch.step');
create policy writers on dispatch.draft as restrictive to tillit_app using (author_id = (select access.me())) with check (author_id = (select access.me()));
create policy own on dispatch.letter as restrictive for insert to tillit_app with check (sealed_by = (select access.me()));
create policy own on dispatch.step as restrictive for insert to tillit_app with check (by_user = (select access.me()));
create policy writes on dispatch.letter as restrictive for insert to tillit_app
  with check (label_id = any ((select access.my_labels())::int[]) or dossier_id = any ((select access.my_dossiers())::uuid[]));
create policy writes on dispatch.sealed as restrictive for insert to tillit_app
  with check (label_id = any ((select access.my_labels())::int[]) or dossier_id = any ((select access.my_dossiers())::uuid[]));
create policy writes on dispatch.step as restrictive for insert to tillit_app
  with check (label_id = any ((select access.my_labels())::int[]) or dossier_id = any ((select access.my_dossiers())::uuid[]));
grant select, insert, update (saved_at, state, typed) on dispatch.draft to tillit_app;
grant select, insert on dispatch.letter, dispatch.sealed, dispatch.step to tillit_app;
grant select, insert, update (name, contact_sv, contact_en, arms, set_at) on dispatch.letterhead to tillit_app;
