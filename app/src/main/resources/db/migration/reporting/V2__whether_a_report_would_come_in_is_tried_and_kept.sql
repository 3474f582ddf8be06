-- A form that gives receipts for reports nobody gets is worse than none. So a report is handed in every hour as anybody would, seen to stand in the unit's queue and taken
-- away again before anybody is disturbed; how that went is kept here, for those who work in the municipality. It is the jobs' to write, and nobody else's.
set role tillit_owner;
create table reporting.trial (
  id             smallint primary key references access.municipality (id),   -- the municipality
  tried_at       timestamptz not null,
  worked_at      timestamptz check (worked_at <= tried_at),                  -- the last time that it went well
  failing_since  timestamptz check (failing_since <= tried_at),
  fault          text check (fault in ('NO_UNIT', 'NOBODY_READS', 'NOT_IN_QUEUE', 'BROKEN')),
  check ((fault is null) = (failing_since is null)),
  check (fault is not null or worked_at = tried_at));
alter table reporting.trial enable row level security;
alter table reporting.trial force row level security;
create policy own on reporting.trial for select to tillit_app using (id = (select access.my_municipality()));
create policy jobs on reporting.trial to tillit_sweep using (true) with check (true);
reset role;
grant usage on schema reporting to tillit_sweep;
grant select on reporting.trial to tillit_app;
grant select, insert on reporting.trial to tillit_sweep;
grant update (tried_at, worked_at, failing_since, fault) on reporting.trial to tillit_sweep;
