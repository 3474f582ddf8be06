-- A report may ask for more than a decision: an answer to another municipality, a confirmation to the Enforcement Authority, a plan before a birth.
set role tillit_owner;

create table intake.reply (
  id              uuid primary key,
  subject_id      uuid not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  what            text not null check (what in ('TRANSFER_ACCEPTED', 'TRANSFER_DECLINED', 'EVICTION_CONFIRMED', 'BIRTH_PLANNED', 'CHILD_BORN')),
  words           text not null check (length(trim(words)) > 0),   -- the answer, the officer responsible, the plan, where the child was born
  happened_at     timestamptz not null,                  -- when it was done, which is not always when it was written down
  by_user         int not null,
  at              timestamptz not null,
  check (happened_at <= at),
  unique (subject_id, what),
  foreign key (subject_id, dossier_id) references intake.subject (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (by_user, municipality_id) references access.user_account (id, municipality_id));
create unique index reply_one_answer on intake.reply (subject_id) where what in ('TRANSFER_ACCEPTED', 'TRANSFER_DECLINED');
create index reply_dossier on intake.reply (dossier_id);
-- What is owed to the reporter lies in the case, which knows the investigation: from there one finds the report.
create index opening_decision_investigation on intake.opening_decision (investigation_id) where investigation_id is not null;
reset role;

select access.guard('intake.reply');
grant select, insert on intake.reply to tillit_app;
