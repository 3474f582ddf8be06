-- A file that is added to a dossier which the one who adds sees nothing of: for one transaction, to one dossier, when the room that owns it has let it in.
create policy let_in on files.file for insert to tillit_app with check (access.is_let_in(dossier_id));
create policy let_in on files.chunk for insert to tillit_app with check (access.is_let_in(dossier_id));
