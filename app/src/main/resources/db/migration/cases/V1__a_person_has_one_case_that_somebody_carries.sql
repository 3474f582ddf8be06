-- A case is the whole that a person's help is kept in: it has a number that people say to each other, those who take part in it, and a time line.
create schema cases authorization tillit_owner;
grant usage on schema cases to tillit_app;
set role tillit_owner;

create table cases.social_case (
  dossier_id      uuid primary key,
  label_id        int not null,
  municipality_id smallint not null,
  person_id       uuid not null,
  number          text collate "C" not null check (number ~ '^[A-Z]{2}-[0-9]{4}-[0-9]{4,}$'),
  kind            text not null check (kind in ('CHILD', 'YOUNG', 'ADULT')),
  opened_at       timestamptz not null,
  opened_by       int not null,
  closed_at       timestamptz check (closed_at >= opened_at),
  unique (municipality_id, number),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (opened_by, municipality_id) references access.user_account (id, municipality_id));
-- The list of a unit's open cases and the search for a person's cases are answered from the index alone.
create index social_case_open on cases.social_case (label_id, opened_at, dossier_id) include (person_id, municipality_id, number) where closed_at is null;
create index social_case_person on cases.social_case (person_id);

create table cases.participant (                         -- whom the case is about and who belongs to it; never a fact about them
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  person_id       uuid not null,
  part            text not null check (part in ('SELF', 'GUARDIAN', 'PARENT', 'SIBLING', 'MOTHER', 'OTHER')),
  since           timestamptz not null,
  primary key (dossier_id, person_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade);

create table cases.happening (                           -- the time line: what happened, by a key and ids, never a text
  id              uuid primary key,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  at              timestamptz not null,
  what            text not null check (what ~ '^[a-z][a-z-]*$'),
  by_user         int not null,
  about           uuid,                                  -- the report, assessment or decision that it tells of
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (by_user, municipality_id) references access.user_account (id, municipality_id));
create index happening_dossier on cases.happening (dossier_id, at desc, id desc);

-- The last number given, for each municipality, kind of case and year. A row is locked until the case is there, so that no number is skipped.
create table cases.number_series (
  municipality_id smallint not null references access.municipality,
  prefix          text collate "C" not null check (prefix ~ '^[A-Z]{2}$'),
  year            smallint not null,
  last            int not null check (last > 0),
  primary key (municipality_id, prefix, year));
alter table cases.number_series enable row level security;
alter table cases.number_series force row level security;
reset role;

select access.guard('cases.social_case');
select access.guard('cases.participant');
select access.guard('cases.happening');
grant select, insert, update (closed_at) on cases.social_case to tillit_app;
grant select, insert on cases.participant, cases.happening to tillit_app;

-- The counter tells how many cases there are, locked ones included, so the application cannot read it: it asks for the next number and is told that.
create role tillit_cases nologin;
grant tillit_cases to current_user;
grant usage, create on schema cases to tillit_cases;
grant usage on schema access to tillit_cases;
grant execute on function access.my_municipality() to tillit_cases;
grant select, insert, update on cases.number_series to tillit_cases;
create policy room on cases.number_series to tillit_cases using (true) with check (true);
set role tillit_cases;
create function cases.next_number(p_prefix text, p_year int) returns text language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare n int; m smallint := access.my_municipality(); begin
  if m is null then raise insufficient_privilege; end if;
  insert into cases.number_series as s (municipality_id, prefix, year, last) values (m, p_prefix, p_year, 1)
    on conflict (municipality_id, prefix, year) do update set last = s.last + 1
    returning last into n;
  return p_prefix || '-' || p_year || '-' || case when n < 10000 then lpad(n::text, 4, '0') else n::text end; end $$;
reset role;
revoke create on schema cases from tillit_cases;
revoke all on function cases.next_number(text, int) from public;
grant execute on function cases.next_number(text, int) to tillit_app;
