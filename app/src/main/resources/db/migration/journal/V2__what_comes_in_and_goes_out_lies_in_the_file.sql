-- A file that somebody handed in says nothing of what it is to the case: whether it came in, was drawn up here or went out, of which day, and whom it concerns.
set role tillit_owner;
create table journal.document (
  id              uuid primary key,                      -- that of the first file; a new version is a new file of the same document
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  title           text not null check (length(btrim(title)) between 1 and 200),
  way             text not null check (way in ('CAME_IN', 'DRAWN_UP', 'WENT_OUT')),
  dated           date,                                  -- the day it bears, where it bears one
  filed_at        timestamptz not null,
  filed_by        int not null,
  unique (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (filed_by, municipality_id) references access.user_account (id, municipality_id));
create index document_dossier on journal.document (dossier_id, filed_at desc, id desc);

create table journal.document_person (                   -- whom it concerns
  document_id     uuid not null,
  person_id       uuid not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  primary key (document_id, person_id),
  foreign key (document_id, dossier_id) references journal.document (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade);
create index document_person_dossier on journal.document_person (dossier_id);
reset role;
select access.guard('journal.document');
select access.guard('journal.document_person');
create policy writes on journal.document as restrictive for insert to tillit_app
  with check (label_id = any ((select access.my_labels())::int[]) or dossier_id = any ((select access.my_dossiers())::uuid[]));
create policy writes on journal.document_person as restrictive for insert to tillit_app
  with check (label_id = any ((select access.my_labels())::int[]) or dossier_id = any ((select access.my_dossiers())::uuid[]));
create policy own on journal.document as restrictive for insert to tillit_app with check (filed_by = (select access.me()));
grant select, insert on journal.document, journal.document_person to tillit_app;
