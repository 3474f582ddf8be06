-- Families: from the register, or noted in a dossier and then as secret as that dossier. A relation to a protected person would tell where to
-- look, so a row is seen only by somebody who may meet both ends. Siblings are not stored: they follow from guardians in common.
set role tillit_owner;
create table people.relation (
  id              bigint generated always as identity primary key,
  municipality_id smallint not null,
  person_id       uuid not null,
  relative_id     uuid not null,                          -- is the person's guardian, parent, ...
  kind            text not null check (kind in ('GUARDIAN', 'PARENT', 'SIBLING', 'HALF_SIBLING', 'PARTNER', 'OTHER')),
  from_on         date not null,
  to_on           date check (to_on >= from_on),
  dossier_id      uuid,                                   -- null: the register says so
  label_id        int,
  check (person_id <> relative_id),
  check ((dossier_id is null) = (label_id is null)),
  foreign key (person_id, municipality_id) references people.person (id, municipality_id),
  foreign key (relative_id, municipality_id) references people.person (id, municipality_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade);
create unique index relation_once on people.relation (person_id, relative_id, kind, dossier_id) nulls not distinct where to_on is null;
create index relation_back on people.relation (relative_id, person_id);
create index relation_dossier on people.relation (dossier_id) where dossier_id is not null;
reset role;
alter table people.relation enable row level security;
alter table people.relation force row level security;
create policy room on people.relation to tillit_people using (true) with check (true);
grant select, insert, update on people.relation to tillit_people;
create policy tenant on people.relation as restrictive to tillit_app using (municipality_id = (select access.my_municipality()));
create policy conflict on people.relation as restrictive to tillit_app using (dossier_id is null or dossier_id <> all ((select access.my_blocked_dossiers())::uuid[]));
create policy both_ends on people.relation as restrictive to tillit_app using (
  exists (select 1 from people.person p where p.id = person_id) and exists (select 1 from people.person p where p.id = relative_id));
create policy see on people.relation for select to tillit_app using (dossier_id is null or label_id = any ((select access.my_labels())::int[])
  or dossier_id = any ((select access.my_dossiers())::uuid[]));
create policy make on people.relation for insert to tillit_app with check (label_id = any ((select access.my_labels())::int[])
  or dossier_id = any ((select access.my_dossiers())::uuid[]));
create policy finish on people.relation for update to tillit_app using (label_id = any ((select access.my_labels())::int[])
  or dossier_id = any ((select access.my_dossiers())::uuid[]));
grant select, insert on people.relation to tillit_app;
grant update (to_on) on people.relation to tillit_app;

grant create on schema people to tillit_people;
set role tillit_people;
-- The guardians of those persons, as the register has them that day: others end, new ones begin.
create function people.take_guardians(p_persons text[], p_rows jsonb, p_on date) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare m smallint := access.my_municipality(); begin
  if not people.runs_the_system() then raise insufficient_privilege; end if;
  update people.relation r set to_on = greatest(p_on, r.from_on) from people.person c, people.person g
    where c.municipality_id = m and c.number = any (p_persons) and r.person_id = c.id and r.kind = 'GUARDIAN' and r.dossier_id is null and r.to_on is null and g.id = r.relative_id
      and not exists (select 1 from jsonb_to_recordset(p_rows) as x(person text, guardian text) where x.person = c.number and x.guardian = g.number);
  insert into people.relation (municipality_id, person_id, relative_id, kind, from_on)
    select m, c.id, g.id, 'GUARDIAN', coalesce(least(c.birth_date, p_on), p_on) from jsonb_to_recordset(p_rows) as x(person text, guardian text)
      join people.person c on c.municipality_id = m and c.number = x.person join people.person g on g.municipality_id = m and g.number = x.guardian
    on conflict (person_id, relative_id, kind, dossier_id) where to_on is null do nothing; end $$;
reset role;
revoke create on schema people from tillit_people;
revoke all on function people.take_guardians(text[], jsonb, date) from public;
grant execute on function people.take_guardians(text[], jsonb, date) to tillit_app;
