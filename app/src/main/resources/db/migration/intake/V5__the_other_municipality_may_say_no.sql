-- The municipality that a report was sent to may say that it does not take it. Then the report is ours again, and may be sent to another: each sending is a
-- row of its own, and at most one of them stands. On what and on whose mandate it was sent is empty in what was sent before.
set role tillit_owner;
alter table intake.hand_over
  add column id              uuid not null default gen_random_uuid(),
  add column provision       text not null default '',
  add column mandate         text not null default '',
  add column refused_at      timestamptz check (refused_at >= sent_at),
  add column refused_because text not null default '',
  add column refused_by      int,
  drop constraint hand_over_pkey,
  add primary key (id),
  add check ((refused_at is null) = (refused_by is null)),
  add check ((refused_at is null) = (length(trim(refused_because)) = 0)),
  add check (confirmed_at is null or refused_at is null);
alter table intake.hand_over alter column id drop default;
create unique index hand_over_standing on intake.hand_over (subject_id) where refused_at is null;
create index hand_over_subject on intake.hand_over (subject_id, sent_at desc);
reset role;
grant update (refused_at, refused_because, refused_by) on intake.hand_over to tillit_app;
