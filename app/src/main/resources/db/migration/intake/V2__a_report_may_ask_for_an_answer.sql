-- A report may ask for more than a decision: an answer to another municipality, a confirmation to the Enforcement Authority, a plan before a birth.
set role tillit_owner;
create table intake.reply (
  id              uuid primary key,
  subject_id      uuid not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  what            text not null check (what in ('TRANSFER_ANSWERED', 'EVICTION_CONFIRMED', 'BIRTH_PLANNED', 'CHILD_BORN')),
  words           text not null check (length(trim(words)) > 0),                     -- the answer, the officer responsible, the plan
  happened_at     timestamptz not null,
  by_user         int not null,
  at              timestamptz not null,
  unique (subject_id, what),
  foreign key (subject_id, dossier_id) references intake.subject (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (by_user, municipality_id) references access.user_account (id, municipality_id));
create index reply_dossier on intake.reply (dossier_id);
reset role;
select access.guard('intake.reply');
grant select, insert on intake.reply to tillit_app;
