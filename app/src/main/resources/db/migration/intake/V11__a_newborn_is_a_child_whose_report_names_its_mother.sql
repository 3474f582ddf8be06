-- A report about an expected child was the mother's matter, and stayed hers also when the child was born before anything had been decided: then an
-- investigation was opened about her, and none about the child. From its birth the child's matter is its own; whose child it is stays known.
set role tillit_owner;
alter table intake.subject add column mother_id uuid;

do $$
declare named text;
begin
  -- those that say which kinds there are, which the first version left without names of their own
  for named in select c.conname from pg_constraint c
      where c.conrelid = 'intake.subject'::regclass and c.contype = 'c' and pg_get_constraintdef(c.oid) ~ '\mkind\M' loop
    execute format('alter table intake.subject drop constraint %I', named);
  end loop;
end $$;
alter table intake.subject
  add constraint subject_kind check (kind in ('CHILD', 'YOUNG', 'ADULT', 'UNBORN', 'NEWBORN')),
  add constraint subject_expected check (expected_birth is null or kind in ('UNBORN', 'NEWBORN')),
  add constraint subject_undecided check (state <> 'UNDECIDED' or kind in ('ADULT', 'UNBORN')),
  add constraint subject_assessed check (state not in ('ARRIVED', 'ASSESSED') or kind in ('CHILD', 'YOUNG', 'NEWBORN')),
  add constraint subject_newborn check (kind <> 'NEWBORN' or born is not null),
  add constraint subject_mother check (mother_id is null or kind = 'NEWBORN');
create index subject_mother on intake.subject (mother_id, dossier_id) where mother_id is not null;
reset role;
grant update (mother_id) on intake.subject to tillit_app;
