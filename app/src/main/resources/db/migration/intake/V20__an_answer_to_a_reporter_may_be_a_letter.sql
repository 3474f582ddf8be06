-- A reporter who is answered by letter gets it as it was sealed; it stays with the report, since a letter in the case would tell who reported.
set role tillit_owner;
alter table intake.feedback add unique (id, subject_id, dossier_id);
create table intake.feedback_letter (
  feedback_id     uuid primary key,
  subject_id      uuid not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  language        text not null check (language in ('sv', 'en')),
  pages           int not null check (pages > 0),
  sha256          bytea not null,
  content         bytea not null check (sha256 = pg_catalog.sha256(content)),
  unique (subject_id),
  foreign key (feedback_id, subject_id, dossier_id) references intake.feedback (id, subject_id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade);
create index feedback_letter_dossier on intake.feedback_letter (dossier_id);
reset role;

select access.guard('intake.feedback_letter'::regclass);
grant select, insert on intake.feedback_letter to tillit_app;
