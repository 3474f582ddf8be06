-- An unknown child gets a name later, and a number may have been another's: both are acts with an author, beside what was there before. Nothing is deleted, since
-- what has been sent out in the wrong name must be found again.
set role tillit_owner;
-- never to somebody of another municipality
alter table people.person drop constraint person_identified_as_fkey, drop constraint person_mother_id_fkey,
  add foreign key (identified_as, municipality_id) references people.person (id, municipality_id),
  add foreign key (mother_id, municipality_id) references people.person (id, municipality_id),
  add check (identified_as <> id);
create table people.identification (
  id              bigint generated always as identity primary key,
  municipality_id smallint not null,
  unknown_id      uuid not null unique,
  known_id        uuid not null,
  identified_by   int not null references access.user_account,
  identified_at   timestamptz not null,
  check (unknown_id <> known_id),
  foreign key (unknown_id, municipality_id) references people.person (id, municipality_id),
  foreign key (known_id, municipality_id) references people.person (id, municipality_id));
create index identification_known on people.identification (known_id);
create table people.number_correction (
  id              bigint generated always as identity primary key,
  municipality_id smallint not null,
  person_id       uuid not null,
  wrong_number    text collate "C",
  right_number    text collate "C" not null,
  right_id        uuid not null,                          -- the same person with another number, or the person who was meant
  reason          text not null check (length(trim(reason)) >= 10),
  corrected_by    int not null references access.user_account,
  corrected_at    timestamptz not null,
  foreign key (person_id, municipality_id) references people.person (id, municipality_id),
  foreign key (right_id, municipality_id) references people.person (id, municipality_id));
create index number_correction_person on people.number_correction (person_id);
create index number_correction_right on people.number_correction (right_id);
reset role;
do $$
declare t text;
begin
  foreach t in array array['identification', 'number_correction'] loop
    execute format('alter table people.%I enable row level security', t);
    execute format('alter table people.%I force row level security', t);
    execute format('create policy room on people.%I to tillit_people using (true) with check (true)', t);
    execute format('create policy tenant on people.%I as restrictive to tillit_app using (municipality_id = (select access.my_municipality()))', t);
  end loop;
end $$;
create policy see on people.identification for select to tillit_app using (exists (select 1 from people.person p where p.id = unknown_id));
create policy see on people.number_correction for select to tillit_app using (exists (select 1 from people.person p where p.id = person_id));
grant select on people.identification, people.number_correction to tillit_app;
grant select, insert on people.identification, people.number_correction to tillit_people;

grant create on schema people to tillit_people;
set role tillit_people;
-- Joins an unknown person, or one with a number of our own, to whom it turned out to be. The known one may be somebody the caller may not meet: the same answer.
-- JOINED; KNOWN: the first is not unknown or already joined; ABSENT: one of them does not exist for the caller.
create function people.identify(p_unknown uuid, p_known uuid) returns text language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare m smallint := access.my_municipality(); u record; begin
  if not people.i_see(p_unknown) then return 'ABSENT'; end if;
  if not exists (select 1 from people.person k where k.id = p_known and k.municipality_id = m and k.identified_as is null and k.id <> p_unknown) then return 'ABSENT'; end if;
  select p.number, p.identified_as into u from people.person p where p.id = p_unknown for update;
  if u.identified_as is not null or u.number ~ '^[0-9]{12}$' then return 'KNOWN'; end if;
  update people.person set identified_as = p_known where id = p_unknown;
  insert into people.identification (municipality_id, unknown_id, known_id, identified_by, identified_at) values (m, p_unknown, p_known, access.me(), now());
  return 'JOINED'; end $$;

-- Gives a person the number that is theirs, or says which person was meant: null if the person does not exist for the caller. What the register says is not ours to change:
-- there the answer is always another person.
create function people.correct_number(p_person uuid, p_number text, p_reason text, p_new uuid, p_given text, p_family text, p_name_norm text, p_family_norm text, p_birth date, p_sex text)
returns uuid language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare m smallint := access.my_municipality(); w record; v uuid; begin
  if not people.i_see(p_person) then return null; end if;
  select p.id, p.number, p.in_register, p.label_ids into w from people.person p where p.id = p_person for update;
  select p.id into v from people.person p where p.municipality_id = m and p.number = p_number;
  if v is null and not w.in_register then
    update people.person set number = p_number, birth_date = p_birth, sex = p_sex where id = p_person;
    v := p_person;
  elsif v is null then
    insert into people.person (id, municipality_id, number, given_name, family_name, name_norm, family_norm, birth_date, sex, status, label_ids)
      values (p_new, m, p_number, p_given, p_family, p_name_norm, p_family_norm, p_birth, p_sex, 'LIVING', access.my_labels());
    v := p_new;
  end if;
  insert into people.number_correction (municipality_id, person_id, wrong_number, right_number, right_id, reason, corrected_by, corrected_at)
    values (m, p_person, w.number, p_number, v, p_reason, access.me(), now());
  return v; end $$;

-- A number of our own for somebody who has none: the first free one of those offered.
create function people.give_interim_number(p_person uuid, p_numbers text[]) returns text language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare m smallint := access.my_municipality(); n text; begin
  if not people.i_see(p_person) then return null; end if;
  select p.number into n from people.person p where p.id = p_person for update;
  if n is not null then return n; end if;
  select x into n from unnest(p_numbers) with ordinality o(x, i) where not exists (select 1 from people.person p where p.municipality_id = m and p.number = x) order by i limit 1;
  update people.person set number = n where id = p_person;
  return n; end $$;
reset role;
revoke create on schema people from tillit_people;
revoke all on function people.identify(uuid, uuid), people.give_interim_number(uuid, text[]),
  people.correct_number(uuid, text, text, uuid, text, text, text, text, date, text) from public;
grant execute on function people.identify(uuid, uuid), people.give_interim_number(uuid, text[]),
  people.correct_number(uuid, text, text, uuid, text, text, text, text, date, text) to tillit_app;
