-- A party is told of a decision and of how to appeal as soon as possible (FL 33-34 §§); the time to appeal runs from the day on which it was received. By letter, or by word of mouth, which is written down here.
set role tillit_owner;
create table decision.notice (
  id              uuid primary key,
  decision_id     uuid not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  person_id       uuid not null,
  told_on         date not null,
  how             text not null check (length(trim(how)) > 0 and length(how) <= 4000),
  by_user         int not null,
  at              timestamptz not null,
  foreign key (decision_id, dossier_id) references decision.decision (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (by_user, municipality_id) references access.user_account (id, municipality_id));
create index notice_decision on decision.notice (decision_id, at);
create index notice_dossier on decision.notice (dossier_id);
reset role;
select access.guard('decision.notice');
grant select, insert, update (person_id) on decision.notice to tillit_app;
