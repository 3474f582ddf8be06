-- A report that repeats another owes nothing about the child, but its reporter may be somebody else who asked: that one is told, too. So it is kept for
-- each child which one it repeats. Empty in what was joined before.
set role tillit_owner;
alter table intake.subject add column repeats_id uuid references intake.subject (id) check (repeats_id <> id);
create index subject_repeats on intake.subject (repeats_id) where repeats_id is not null;
reset role;
grant update (repeats_id) on intake.subject to tillit_app;

-- Whether two reports, both of which the caller sees, come from the same reporter. Who it is stays behind its own door, so it answers only of those who report in
-- service, where name and organisation are both written and the same; of a private person it tells nothing, for anybody could write down a guess and see.
grant create on schema intake to tillit_intake;
set role tillit_intake;
create function intake.is_same_reporter(p_one uuid, p_other uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp
return access.i_see(p_one) and access.i_see(p_other)
  and (select count(*) from intake.concern_report r where r.dossier_id in (p_one, p_other) and r.reporter_class in ('MANDATED', 'FAMILY_COUNSELLING', 'AUTHORITY')) = 2
  and exists (select 1 from intake.reporter a join intake.reporter b on lower(trim(b.name)) = lower(trim(a.name)) and lower(trim(a.organisation)) = lower(trim(b.organisation))
  where a.dossier_id = p_one and b.dossier_id = p_other and trim(a.name) <> '' and trim(a.organisation) <> '');
reset role;
revoke create on schema intake from tillit_intake;
revoke all on function intake.is_same_reporter(uuid, uuid) from public;
grant execute on function intake.is_same_reporter(uuid, uuid) to tillit_app;
