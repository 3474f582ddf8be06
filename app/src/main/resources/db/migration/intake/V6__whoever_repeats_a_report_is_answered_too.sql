-- A report that repeats another owes nothing about the child, but its reporter may be somebody else who asked: that one is told, too. So it is kept for
-- each child which one it repeats. Empty in what was joined before.
set role tillit_owner;
alter table intake.subject add column repeats_id uuid references intake.subject (id) check (repeats_id <> id);
create index subject_repeats on intake.subject (repeats_id) where repeats_id is not null;
reset role;
grant update (repeats_id) on intake.subject to tillit_app;

-- Whether two reports, both of which the caller sees, come from the same reporter. Who it is stays behind its own door; where nobody wrote a name, they
-- count as two.
grant create on schema intake to tillit_intake;
set role tillit_intake;
create function intake.is_same_reporter(p_one uuid, p_other uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp
return access.i_see(p_one) and access.i_see(p_other) and exists (select 1 from intake.reporter a join intake.reporter b on lower(trim(b.name)) = lower(trim(a.name))
  where a.dossier_id = p_one and b.dossier_id = p_other and trim(a.name) <> ''
    and (trim(a.organisation) = '' or trim(b.organisation) = '' or lower(trim(a.organisation)) = lower(trim(b.organisation))));
reset role;
revoke create on schema intake from tillit_intake;
revoke all on function intake.is_same_reporter(uuid, uuid) from public;
grant execute on function intake.is_same_reporter(uuid, uuid) to tillit_app;
