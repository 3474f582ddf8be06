-- Persons: whoever may not meet a protected person must get the answer that an unknown one gives, so the application adds nobody itself (a duplicate
-- key would tell) but through functions with one answer. Being in the register's copy says nothing, since everyone who lives here is in it;
-- whoever is known only through casework is seen only where that casework is.
create schema people authorization tillit_owner;
grant usage on schema people to tillit_app, tillit_people, tillit_access;
set role tillit_owner;

create table people.person (
  id              uuid primary key,
  municipality_id smallint not null references access.municipality,
  number          text collate "C" check (number ~ '^[0-9]{8}(T[0-9]{3}|[0-9]{4})$'),
  given_name      text not null default '',
  family_name     text not null default '',
  description     text not null default '',              -- what is known of somebody nobody can name
  name_norm       text collate "C" not null default '',  -- folded, given name first
  family_norm     text collate "C" not null default '',  -- folded, family name first
  birth_date      date,
  expected_on     date,                                  -- of an unborn child
  sex             text check (sex in ('FEMALE', 'MALE')),
  street          text not null default '',
  town            text not null default '',
  street_norm     text collate "C" not null default '',  -- street and house, folded; empty for a protected person, whom no address may find
  residence       smallint,                              -- where registered, also another municipality
  protection      text not null default 'NONE' check (protection in ('NONE', 'MARKING', 'PROTECTED_REGISTRATION', 'ASSUMED_IDENTITY', 'UNKNOWN')),
  status          text not null check (status in ('LIVING', 'DECEASED', 'UNBORN', 'UNKNOWN')),
  in_register     boolean not null default false,
  label_ids       int[] not null default '{}',           -- where somebody not in the register is known; follows the dossiers
  identified_as   uuid references people.person,
  mother_id       uuid references people.person,
  registered_at   timestamptz not null default now(),
  unique (municipality_id, number),
  unique (id, municipality_id),
  check (protection = 'NONE' or street_norm = ''),
  check ((status = 'UNBORN') = (expected_on is not null)),
  check (status <> 'UNBORN' or mother_id is not null));
create index person_name on people.person (municipality_id, name_norm);
create index person_family on people.person (municipality_id, family_norm);
create index person_street on people.person (municipality_id, street_norm) where street_norm <> '';
create index person_trigram on people.person using gin (municipality_id, name_norm gin_trgm_ops);
create index person_mother on people.person (mother_id) where mother_id is not null;

-- Since when the municipality has a copy of the register at all: before that, whoever has a number may be protected for all we know.
create table people.register_copy (
  municipality_id smallint primary key references access.municipality,
  answered_at     timestamptz not null);
reset role;

alter table people.person enable row level security;
alter table people.person force row level security;
alter table people.register_copy enable row level security;
alter table people.register_copy force row level security;
-- any other condition here would bar the indexes: the functions write every predicate by hand, and the caller reads what they found under the policies below
create policy room on people.person to tillit_people using (true) with check (true);
create policy room on people.register_copy to tillit_people using (true) with check (true);
grant select, insert, update on people.person, people.register_copy to tillit_people;
create policy people on access.dossier_person for select to tillit_people using (true);
create policy people on access.user_account for select to tillit_people using (id = access.me());
grant select (person_id, dossier_id, label_id) on access.dossier_person to tillit_people;
grant select (id, kind, administrator) on access.user_account to tillit_people;

grant create on schema people to tillit_people;
set role tillit_people;

-- Those whom the dossiers outside one's own labels concern.
create function people.my_named_persons() returns uuid[] language sql stable security definer set search_path = pg_catalog, pg_temp
return array(select p.person_id from access.dossier_person p where p.dossier_id = any (access.my_dossiers()));

-- The policies' words, for the functions that are not under them.
create function people.i_see(p_person uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp
return exists (select 1 from people.person p where p.id = p_person and p.municipality_id = access.my_municipality()
  and p.id <> all (access.my_blocked_persons()) and (p.protection = 'NONE' or access.may_protected())
  and (p.in_register or p.label_ids && access.my_labels() or p.id = any (people.my_named_persons())));

-- Names spelled roughly right. Ids only; the caller's own row security decides what is shown.
create function people.find_by_name(p_name text, p_limit int) returns setof uuid language plpgsql stable security definer rows 50
  set search_path = pg_catalog, public, pg_temp set pg_trgm.word_similarity_threshold = 0.5 as $$
declare m smallint := access.my_municipality(); prot boolean := access.may_protected(); b uuid[] := access.my_blocked_persons();
  l int[] := access.my_labels(); n uuid[] := people.my_named_persons(); begin
  if m is null or length(p_name) < 4 then return; end if;
  return query select p.id from people.person p
    where p.municipality_id = m and p.name_norm %> p_name and p.identified_as is null
      and (p.protection = 'NONE' or prot) and p.id <> all (b) and (p.in_register or p.label_ids && l or p.id = any (n))
    order by word_similarity(p_name, p.name_norm) desc, p.name_norm, p.id limit p_limit; end $$;

-- One answer for new, known and protected. Whoever has a number while no register has ever answered is treated as protected.
create function people.register_person(p_id uuid, p_number text, p_given text, p_family text, p_name_norm text, p_family_norm text, p_description text,
    p_birth date, p_expected date, p_sex text, p_status text, p_mother uuid, p_unit int) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare m smallint := access.my_municipality(); v uuid; begin
  if m is null or not (p_unit * 4 = any (access.my_delivery_labels())) then raise insufficient_privilege; end if;
  insert into people.person (id, municipality_id, number, given_name, family_name, name_norm, family_norm, description, birth_date, expected_on, sex, status, mother_id, label_ids, protection)
    values (p_id, m, p_number, p_given, p_family, p_name_norm, p_family_norm, p_description, p_birth, p_expected, p_sex, p_status, p_mother, array[p_unit * 4],
      case when p_number ~ '^[0-9]{12}$' and not exists (select 1 from people.register_copy r where r.municipality_id = m) then 'UNKNOWN' else 'NONE' end)
    on conflict (municipality_id, number) do nothing;
  if p_number is null then return p_id; end if;
  select p.id into v from people.person p where p.municipality_id = m and p.number = p_number;
  return v; end $$;

-- So that a dossier can be closed to others by somebody who may not meet the one it concerns.
create function people.is_any_protected(p_persons uuid[]) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp
return exists (select 1 from people.person p where p.id = any (p_persons) and p.municipality_id = access.my_municipality() and p.protection <> 'NONE');

-- Where somebody is known follows the dossiers that concern them, also when these move or are closed to others.
create function people.follow_dossiers() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$ begin
  perform 1 from people.person p where p.id = new.person_id and not p.in_register for update;
  update people.person set label_ids = array(select distinct d.label_id from access.dossier_person d where d.person_id = new.person_id)
    where id = new.person_id and not in_register;
  return null; end $$;

create function people.runs_the_system() returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp
return access.my_municipality() is not null and exists (select 1 from access.user_account a where a.id = access.me() and (a.administrator or a.kind = 'SYSTEM'));

-- What the population register says of its persons, new and known; who was known through casework is now in it, as the same person.
create function people.take_from_register(p_rows jsonb) returns int language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare m smallint := access.my_municipality(); n int; begin
  if not people.runs_the_system() then raise insufficient_privilege; end if;
  insert into people.register_copy values (m, now()) on conflict (municipality_id) do update set answered_at = excluded.answered_at;
  insert into people.person as p (id, municipality_id, number, given_name, family_name, name_norm, family_norm, birth_date, sex, street, town, street_norm, residence, protection, status, in_register)
    select r.id, m, r.number, r.given_name, r.family_name, r.name_norm, r.family_norm, r.birth_date, r.sex, r.street, r.town, r.street_norm, r.residence, r.protection, r.status, true
      from jsonb_to_recordset(p_rows) as r(id uuid, number text, given_name text, family_name text, name_norm text, family_norm text, birth_date date, sex text,
        street text, town text, street_norm text, residence smallint, protection text, status text)
    on conflict (municipality_id, number) do update set given_name = excluded.given_name, family_name = excluded.family_name, name_norm = excluded.name_norm,
      family_norm = excluded.family_norm, birth_date = excluded.birth_date, sex = excluded.sex, street = excluded.street, town = excluded.town,
      street_norm = excluded.street_norm, residence = excluded.residence, protection = excluded.protection, status = excluded.status, in_register = true;
  get diagnostics n = row_count;
  return n; end $$;

-- The register was asked about a number and gave no answer: until it does, the person is treated as protected.
create function people.register_did_not_answer(p_person uuid) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$ begin
  update people.person set protection = 'UNKNOWN', street_norm = '' where id = p_person and municipality_id = access.my_municipality() and protection = 'NONE'; end $$;
reset role;

-- Protection closes the dossiers at once, whoever forgets to: those of somebody who becomes protected, and one that somebody protected comes into.
grant create on schema people to tillit_access;
set role tillit_people;
create function people.is_protected(p_person uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp
return exists (select 1 from people.person p where p.id = p_person and p.protection <> 'NONE');
reset role;
set role tillit_access;
create function people.close_dossiers_of_protected() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$ begin
  update access.dossier d set label_id = d.unit_id * 4 + 1
    where d.label_id & 3 = 0 and d.id in (select x.dossier_id from access.dossier_person x where x.person_id = new.id);
  return null; end $$;
reset role;
revoke create on schema people from tillit_access, tillit_people;
revoke all on all functions in schema people from public;
grant execute on function people.my_named_persons(), people.find_by_name(text, int), people.is_any_protected(uuid[]), people.take_from_register(jsonb), people.register_did_not_answer(uuid),
  people.register_person(uuid, text, text, text, text, text, text, date, date, text, text, uuid, int) to tillit_app;
grant execute on function people.follow_dossiers(), people.close_dossiers_of_protected() to tillit_owner;

set role tillit_owner;
create trigger follow_dossiers after insert or update of label_id on access.dossier_person for each row execute function people.follow_dossiers();
create trigger close_dossiers after update of protection on people.person for each row when (old.protection = 'NONE' and new.protection <> 'NONE')
  execute function people.close_dossiers_of_protected();
create policy tenant on people.person as restrictive to tillit_app using (municipality_id = (select access.my_municipality()));
create policy conflict on people.person as restrictive to tillit_app using (id <> all ((select access.my_blocked_persons())::uuid[]));
create policy protected on people.person as restrictive to tillit_app using (protection = 'NONE' or (select access.may_protected()));
create policy see on people.person for select to tillit_app using (in_register or label_ids && (select access.my_labels())::int[] or id = any ((select people.my_named_persons())::uuid[]));
grant select on people.person to tillit_app;
reset role;
