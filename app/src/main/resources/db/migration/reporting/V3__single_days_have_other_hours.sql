-- The office closes early on the eve of a holiday, is closed for a day or open on one, and whoever is in need must read the number that answers then. Everybody may read it, as
-- what stands on the form; an administrator says it and takes it back, and nothing is changed: other hours are another day. Days gone by stay, for they tell when a report came.
set role tillit_owner;
create table reporting.other_hours (
  front   smallint references reporting.front (id),   -- the municipality
  day     date,                                       -- in Sweden
  opens   time,                                       -- null, as closes: closed the whole day
  closes  time,
  primary key (front, day),
  check ((opens is null) = (closes is null)),
  check (opens < closes));
alter table reporting.other_hours enable row level security;
alter table reporting.other_hours force row level security;
create policy everyone on reporting.other_hours for select to tillit_app using (true);
create policy own on reporting.other_hours for insert to tillit_app with check (front = (select access.my_administration()));
create policy own_no_more on reporting.other_hours for delete to tillit_app using (front = (select access.my_administration()));
reset role;
grant select, insert, delete on reporting.other_hours to tillit_app;
