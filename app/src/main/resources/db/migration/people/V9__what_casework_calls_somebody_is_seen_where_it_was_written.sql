-- Somebody whom no register knows has the name and the description that a unit wrote. Another unit that registered the same number was shown them, and learnt both what
-- was written and that somebody is known there. Each unit now has its own, and so have those
-- who may meet protected persons there and those who are named in a locked dossier; only what the register says is the same for all.
set role tillit_owner;
create table people.known_as (
  person_id       uuid not null,
  label_id        int not null references access.label,
  municipality_id smallint not null,
  given_name      text not null default '',
  family_name     text not null default '',
  description     text not null default '',
  name_norm       text collate "C" not null default '',
  family_norm     text collate "C" not null default '',
  primary key (person_id, label_id),
  foreign key (person_id, municipality_id) references people.person (id, municipality_id));
create index known_as_name on people.known_as (municipality_id, name_norm, person_id);
create index known_as_family on people.known_as (municipality_id, family_norm, person_id);
create index known_as_trigram on people.known_as using gin (municipality_id, name_norm gin_trgm_ops);
reset role;
alter table people.known_as enable row level security;
alter table people.known_as force row level security;
create policy room on people.known_as to tillit_people using (true) with check (true);
grant select, insert, update, delete on people.known_as to tillit_people;

grant create on schema people to tillit_people;
set role tillit_people;
insert into people.known_as (person_id, label_id, municipality_id, given_name, family_name, description, name_norm, family_norm)
  select distinct p.id, l.label, p.municipality_id, p.given_name, p.family_name, p.description, p.name_norm, p.family_norm
    from people.person p cross join unnest(p.label_ids) l(label) where not p.in_register;
update people.person set given_name = '', family_name = '', description = '', name_norm = '', family_norm = '' where not in_register;

-- The policy's words: where one works, or a dossier there about the person, in which one is named.
create function people.i_hear(p_person uuid, p_label int) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp
return p_label = any (access.my_labels())
  or exists (select 1 from access.dossier_person x where x.person_id = p_person and x.dossier_id = any (access.my_dossiers()) and x.label_id = p_label);

-- A dossier that moves or is closed takes the name along; a person who comes into one is called what those who put them there may see, or nothing. Where nobody
-- knows the person any more, the name goes: somebody who came there later would read it.
create or replace function people.follow_dossiers() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare who uuid := case when tg_op = 'DELETE' then old.person_id else new.person_id end; begin
  perform 1 from people.person p where p.id = who and not p.in_register for update;
  if not found then return null; end if;
  update people.person set label_ids = array(select distinct d.label_id from access.dossier_person d where d.person_id = who) where id = who;
  if tg_op <> 'DELETE' then
    insert into people.known_as (person_id, label_id, municipality_id, given_name, family_name, description, name_norm, family_norm)
      select k.person_id, new.label_id, k.municipality_id, k.given_name, k.family_name, k.description, k.name_norm, k.family_norm
        from people.known_as k
       where k.person_id = who and (case when tg_op = 'UPDATE' then k.label_id = old.label_id
               else people.i_hear(k.person_id, k.label_id) or (k.label_id & 3 = 0 and k.label_id = any (access.my_delivery_labels())) end)
       order by k.label_id >> 2 <> new.label_id >> 2, k.label_id limit 1
      on conflict do nothing;
    delete from people.known_as k using people.person p where k.person_id = who and p.id = who and k.label_id <> all (p.label_ids);
  end if;
  return null; end $$;

-- One answer for new, known and protected. Whoever has a number while no register has ever answered is treated as protected.
create or replace function people.register_person(p_id uuid, p_number text, p_given text, p_family text, p_name_norm text, p_family_norm text, p_description text,
    p_birth date, p_expected date, p_sex text, p_status text, p_mother uuid, p_unit int) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare m smallint := access.my_municipality(); v uuid := p_id; begin
  if m is null or not (p_unit * 4 = any (access.my_delivery_labels())) then raise insufficient_privilege; end if;
  insert into people.person (id, municipality_id, number, birth_date, expected_on, sex, status, mother_id, label_ids, protection)
    values (p_id, m, p_number, p_birth, p_expected, p_sex, p_status, p_mother, array[p_unit * 4],
      case when p_number ~ '^[0-9]{12}$' and not exists (select 1 from people.register_copy r where r.municipality_id = m) then 'UNKNOWN' else 'NONE' end)
    on conflict (municipality_id, number) do nothing;
  if p_number is not null then select p.id into v from people.person p where p.municipality_id = m and p.number = p_number; end if;
  insert into people.known_as (person_id, label_id, municipality_id, given_name, family_name, description, name_norm, family_norm)
    select p.id, p_unit * 4, m, p_given, p_family, p_description, p_name_norm, p_family_norm from people.person p where p.id = v and not p.in_register
    on conflict do nothing;
  return v; end $$;

create or replace function people.correct_number(p_person uuid, p_number text, p_reason text, p_new uuid, p_given text, p_family text, p_name_norm text, p_family_norm text, p_birth date, p_sex text)
returns uuid language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare m smallint := access.my_municipality(); w record; v uuid; begin
  if not people.i_see(p_person) then return null; end if;
  select p.id, p.number, p.in_register, p.label_ids into w from people.person p where p.id = p_person for update;
  select p.id into v from people.person p where p.municipality_id = m and p.number = p_number;
  if v is null and not w.in_register then
    update people.person set number = p_number, birth_date = p_birth, sex = p_sex where id = p_person;
    v := p_person;
  elsif v is null then
    insert into people.person (id, municipality_id, number, birth_date, sex, status, label_ids) values (p_new, m, p_number, p_birth, p_sex, 'LIVING', access.my_labels());
    v := p_new;
  end if;
  insert into people.known_as (person_id, label_id, municipality_id, given_name, family_name, name_norm, family_norm)
    select p.id, l.label, m, p_given, p_family, p_name_norm, p_family_norm
      from people.person p cross join unnest(access.my_labels()) l(label) where p.id = v and not p.in_register
    on conflict do nothing;
  insert into people.number_correction (municipality_id, person_id, wrong_number, right_number, right_id, reason, corrected_by, corrected_at)
    values (m, p_person, w.number, p_number, v, p_reason, access.me(), now());
  return v; end $$;

-- Names spelled roughly right. Ids only; the caller's own row security decides what is shown.
create or replace function people.find_by_name(p_name text, p_limit int) returns setof uuid language plpgsql stable security definer rows 50
  set search_path = pg_catalog, public, pg_temp set pg_trgm.word_similarity_threshold = 0.5 as $$
declare m smallint := access.my_municipality(); prot boolean := access.may_protected(); b uuid[] := access.my_blocked_persons();
  l int[] := access.my_labels(); n uuid[] := people.my_named_persons(); begin
  if m is null or length(p_name) < 4 then return; end if;
  return query
    with found as (
      (select p.id, p.name_norm, word_similarity(p_name, p.name_norm) likeness from people.person p
        where p.municipality_id = m and p.name_norm %> p_name and p.identified_as is null
          and (p.protection = 'NONE' or prot) and p.id <> all (b) and (p.in_register or p.label_ids && l or p.id = any (n))
        order by 3 desc, p.name_norm, p.id limit p_limit)
      union all
      (select p.id, k.name_norm, word_similarity(p_name, k.name_norm) from people.known_as k join people.person p on p.id = k.person_id
        where k.municipality_id = m and k.name_norm %> p_name and people.i_hear(p.id, k.label_id) and not p.in_register and p.identified_as is null
          and (p.protection = 'NONE' or prot) and p.id <> all (b) and (p.label_ids && l or p.id = any (n))
        order by 3 desc, k.name_norm, p.id limit p_limit))
    select f.id from found f group by f.id order by max(f.likeness) desc, min(f.name_norm), f.id limit p_limit; end $$;

-- The register is asked about somebody by those who work with that person, and by nobody else.
create or replace function people.register_did_not_answer(p_person uuid) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$ begin
  update people.person set protection = 'UNKNOWN', street_norm = ''
   where id = p_person and municipality_id = access.my_municipality() and protection = 'NONE' and (people.i_see(p_person) or people.runs_the_system()); end $$;

-- Somebody of those whom the caller is disqualified for has the number: what comes in about that person is not the caller's to read, not even if the caller wrote it.
create function people.barred_with_number(p_number text) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp
return (select p.id from people.person p where p.municipality_id = access.my_municipality() and p.number = p_number and p.id = any (access.my_blocked_persons()));
reset role;
revoke create on schema people from tillit_people;
revoke all on function people.i_hear(uuid, int), people.barred_with_number(text) from public;
grant execute on function people.barred_with_number(text) to tillit_app;

set role tillit_owner;
create trigger follow_dossiers_away after delete on access.dossier_person for each row execute function people.follow_dossiers();
reset role;
create policy tenant on people.known_as as restrictive to tillit_app using (municipality_id = (select access.my_municipality()));
create policy meets on people.known_as as restrictive to tillit_app using (exists (select 1 from people.person p where p.id = person_id));
create policy see on people.known_as for select to tillit_app using (label_id = any ((select access.my_labels())::int[])
  or exists (select 1 from access.dossier_person x where x.person_id = known_as.person_id and x.dossier_id = any ((select access.my_dossiers())::uuid[]) and x.label_id = known_as.label_id));
grant select on people.known_as to tillit_app;
