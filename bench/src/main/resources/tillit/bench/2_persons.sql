-- 833 persons for each unit, two thirds of them children, one in two hundred protected, one in ten known through casework only. Their numbers are of the
-- kind that a municipality makes itself (YYYYMMDD-Txxx), so that none of them can be anybody's.
create temp table family as
select (row_number() over (order by name))::int - 1 i, name from (
  select a || b name from unnest(array['Lind','Berg','Sund','Ek','Björk','Sjö','Hag','Holm','Ny','Öst','Väster','Norr','Söder','Hed','Åker','Ström','Dahl','Gran','Al','Kvist','Lund','Ros','Sten','Wall','Ceder','Eng','Fors','Häll','Lilje','Mo']) a,
    unnest(array['ström','berg','gren','qvist','lund','man','stedt','holm','dahl','mark','blad','in','ell','vall','fors','hagen','feldt','roth','wall','strand']) b
  union all select name from unnest(array['Andersson','Johansson','Karlsson','Nilsson','Eriksson','Larsson','Olsson','Persson','Svensson','Gustafsson','Pettersson','Jonsson','Jansson','Hansson','Bengtsson','Jönsson','Ali','Mohamed','Ahmed','Hassan']) name,
    generate_series(1, 12)) names;                      -- the common ones twelve times as often
create unique index on family (i);
create temp table given as
select (row_number() over (order by name))::int - 1 i, name from unnest(array['Anna','Maria','Elisabeth','Kristina','Eva','Karin','Birgitta','Margareta','Lena','Sara','Emma','Kerstin','Ingrid','Linnéa','Malin','Johanna','Sofia','Julia','Hanna','Ida',
  'Lars','Erik','Karl','Anders','Johan','Per','Nils','Mikael','Jan','Hans','Gunnar','Oskar','William','Åke','Östen','Göran','Björn','Mats','Fredrik','Daniel','Mohammed','Fatima','Ali','Amina','Omar','Yusuf','Noor','Layla','Viktor','Elias']) name;
create unique index on given (i);
create temp table street as
select (row_number() over (order by name))::int - 1 i, name from unnest(array['Kvarngatan','Storgatan','Skolvägen','Björkvägen','Parkgatan','Kyrkogatan','Strandvägen','Ringvägen','Södra vägen','Norra vägen','Ekvägen','Lillgatan','Torggatan','Sjövägen','Granvägen','Åvägen','Industrigatan','Nygatan','Västra gatan','Östra gatan']) name;
create unique index on street (i);
analyze family, given, street;

create table bench.person as
select n, unit_id, municipality_id, bench.id(timestamptz '2018-01-01 00:00+01' + n * interval '1 millisecond', 'person', n) id, born, male, serial, r,
       case when born > today - interval '18 years' then 'CHILD' when born > today - interval '21 years' then 'YOUNG' else 'ADULT' end kind,
       (p * 31 + unit_id * 17) % 200 = 0 protected, (p * 13 + unit_id * 7) % 10 > 0 in_register
  from (select (p - 1) * units::bigint + u.id n, p, u.id unit_id, u.municipality_id, current_setting('bench.today')::date today,
               hashint8((p - 1) * units::bigint + u.id) & 2147483647 r, (p - 1) * u.siblings + u.nth - 1 seat
          from (select current_setting('bench.units')::int units) shape, generate_series(1, 833) p cross join bench.unit u) a,
       lateral (select case when p % 3 > 0 then today - (1 + seat * 7919 % 6500)::int else date '1940-01-01' + (seat * 7919 % 22000)::int end born,
                       seat % 2 = 0 male, (seat / 6500 % 100)::int serial) b
 order by n;
alter table bench.person add primary key (n);
analyze bench.person;

insert into people.person (id, municipality_id, number, given_name, family_name, name_norm, family_norm, birth_date, sex, street, town, street_norm, residence, protection,
  status, in_register, label_ids, registered_at)
select p.id, p.municipality_id,
       to_char(p.born, 'YYYYMMDD') || 'T' || p.serial / 10 || case when p.male then 1 else 2 end || p.serial % 10,
       case when p.in_register then g.name else '' end, case when p.in_register then f.name else '' end,
       case when p.in_register then bench.folded(g.name || ' ' || f.name) else '' end, case when p.in_register then bench.folded(f.name || ' ' || g.name) else '' end,
       p.born, case when p.male then 'MALE' else 'FEMALE' end,
       s.name || ' ' || p.r % 60 + 1, 'Påhittsby', case when p.protected then '' else bench.folded(s.name) || ' ' || p.r % 60 + 1 end, p.municipality_id,
       case when not p.protected then 'NONE' when p.r % 3 = 0 then 'PROTECTED_REGISTRATION' else 'MARKING' end,
       'LIVING', p.in_register, case when p.in_register then '{}' else array[p.unit_id * 4 + p.protected::int] end, timestamptz '2018-01-01 00:00+01'
  from bench.person p join family f on f.i = p.r % 840 join given g on g.i = p.r / 1000 % 50 join street s on s.i = p.r / 60 % 20
 order by p.n;
insert into people.known_as (person_id, label_id, municipality_id, given_name, family_name, name_norm, family_norm)
select p.id, p.unit_id * 4 + p.protected::int, p.municipality_id, g.name, f.name, bench.folded(g.name || ' ' || f.name), bench.folded(f.name || ' ' || g.name)
  from bench.person p join family f on f.i = p.r % 840 join given g on g.i = p.r / 1000 % 50
 where not p.in_register order by p.n;
-- Each child has the next adult of the unit as a guardian, whom brothers and sisters then share.
insert into people.relation (municipality_id, person_id, relative_id, kind, from_on)
select c.municipality_id, c.id, g.id, 'GUARDIAN', c.born
  from (select current_setting('bench.units')::bigint units) d cross join bench.person c join bench.person g on g.n = c.n + (3 - ((c.n - 1) / d.units + 1) % 3) * d.units
 where ((c.n - 1) / d.units + 1) % 3 > 0 order by c.n;
insert into people.register_copy (municipality_id, answered_at) select id, timestamptz '2018-01-01 00:00+01' from access.municipality order by id;
analyze people.person, people.known_as, people.register_copy;
