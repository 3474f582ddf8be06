-- Municipalities of unequal size, units of equal size, ten people in each, all signed in. Run as the server's administrator with the triggers off
-- (session_replication_role): what a trigger would have made is made here by hand. bench.units and bench.municipalities say how large the nation is.
create schema bench;

-- The same id each time, and in the order of time as the product's own: what it is for and its number take the place of chance.
create function bench.id(at timestamptz, what text, n bigint) returns uuid language sql immutable parallel safe
return overlay(overlay(md5(what || n) placing lpad(to_hex((date_part('epoch', at) * 1000)::bigint), 12, '0') || '7' from 1 for 13) placing '8' from 17 for 1)::uuid;

-- As the people's room folds the few marks that the made-up names have.
create function bench.folded(name text) returns text language sql immutable parallel safe
return translate(lower(name), 'åäöé', 'aaoe');

insert into access.municipality (id, name)
select m, 'Påhittskommun ' || m from generate_series(1, current_setting('bench.municipalities')::int) m;

-- One unit at least in each; the rest by a weight that falls as the real sizes do.
create table bench.unit as
with shape as (select current_setting('bench.units')::int units, current_setting('bench.municipalities')::int municipalities),
weight as (select m, 1 / power(m + 2.2, 0.98) w from shape, generate_series(1, municipalities) m),
share as (select m, 1 + floor((units - municipalities) * w / sum(w) over ())::int n from weight, shape),
reach as (select m, sum(n) over (order by m) - n low, sum(n) over (order by m) high from share),
placed as (select u id, coalesce((select m from reach where u > low and u <= high), 1 + u % municipalities)::smallint municipality_id from shape, generate_series(1, units) u)
select id, municipality_id, row_number() over (partition by municipality_id order by id) nth, count(*) over (partition by municipality_id) siblings from placed order by id;
alter table bench.unit add primary key (id);

insert into access.unit (id, municipality_id, name, takes) overriding system value
select id, municipality_id, 'Enhet ' || id, case when nth = 1 then 'CHILD_REPORTS' when nth = 2 then 'ADULT_REPORTS' when nth % 3 = 0 then 'ADULT_CASES' else 'CHILD_CASES' end
  from bench.unit order by id;
insert into access.label (municipality_id, unit_id, class)
select municipality_id, id, class from bench.unit, generate_series(0, 2) class order by id, class;

-- The first leads, four receive reports, and two of the ten may meet persons with protected identity.
insert into access.user_account (id, municipality_id, kind, username, name, title, may_protected, created_at) overriding system value
select (u.id - 1) * 10 + j, u.municipality_id, 'PERSON', 'anställd' || (u.id - 1) * 10 + j, 'Anställd ' || (u.id - 1) * 10 + j, 'socialsekreterare', j <= 2, timestamptz '2018-01-01 00:00+01'
  from bench.unit u, generate_series(1, 10) j order by u.id, j;
insert into access.unit_member (user_id, unit_id, municipality_id, role, valid_from)
select (u.id - 1) * 10 + j, u.id, u.municipality_id, case when j = 1 then 'UNIT_MANAGER' when j <= 5 then 'INTAKE_OFFICER' else 'SOCIAL_WORKER' end, date '2018-01-01'
  from bench.unit u, generate_series(1, 10) j
union all                                               -- one in ten works in the next unit too
select (u.id - 1) * 10 + 10, n.id, u.municipality_id, 'SOCIAL_WORKER', date '2018-01-01'
  from bench.unit u join bench.unit n on n.id = u.id + 1 and n.municipality_id = u.municipality_id
order by 1, 2;
insert into access.session (token_hash, user_id, created_at, last_seen_at, expires_at)
select sha256(convert_to('bench-' || id, 'UTF8')), id, timestamptz '2018-01-01 00:00+01', timestamptz '2018-01-01 00:00+01', 'infinity' from access.user_account order by id;
select setval(pg_get_serial_sequence('access.unit', 'id'), (select max(id) from access.unit)),
       setval(pg_get_serial_sequence('access.user_account', 'id'), (select max(id) from access.user_account));
analyze access.municipality, access.unit, access.label, access.user_account, access.unit_member, access.session;
