-- What was said about siblings stands in the file of each, in words of its own, signed there; which notes belong together is known to those who may see both, and to nobody else.
set role tillit_owner;
create table journal.shared_note (
  note_id         uuid primary key,                      -- where it stands also
  origin          uuid not null,                         -- the note that was written first, in another file
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  check (note_id <> origin),
  unique (origin, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade);
create index shared_note_dossier on journal.shared_note (dossier_id);
reset role;
select access.guard('journal.shared_note');
create policy writes on journal.shared_note as restrictive for insert to tillit_app
  with check (label_id = any ((select access.my_labels())::int[]) or dossier_id = any ((select access.my_dossiers())::uuid[]));
grant select, insert on journal.shared_note to tillit_app;
