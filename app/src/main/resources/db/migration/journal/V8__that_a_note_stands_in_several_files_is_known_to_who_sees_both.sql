-- Whoever saw only the file in which a note of siblings was let stand could read from the row that there is another file: that is seen only by who may see the file of the first note, too.
set role tillit_owner;
alter table journal.shared_note no force row level security;
alter table journal.note no force row level security;
alter table journal.shared_note add column origin_dossier uuid, add column origin_label int;
update journal.shared_note s set origin_dossier = n.dossier_id, origin_label = n.label_id from journal.note n where n.id = s.origin;
alter table journal.shared_note
  alter column origin_dossier set not null, alter column origin_label set not null,
  add foreign key (origin_dossier, origin_label, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade;
alter table journal.shared_note force row level security;
alter table journal.note force row level security;
create policy both_files on journal.shared_note as restrictive for select to tillit_app using (
  origin_dossier <> all ((select access.my_blocked_dossiers())::uuid[])
  and (origin_label = any ((select access.my_labels())::int[]) or origin_dossier = any ((select access.my_dossiers())::uuid[])));
reset role;
