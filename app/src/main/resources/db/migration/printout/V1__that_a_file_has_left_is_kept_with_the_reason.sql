-- A file that has been printed is out of our hands. Whoever reads the case sees that it was, by whom, when and why; nobody changes that afterwards.
create schema printout authorization tillit_owner;
grant usage on schema printout to tillit_app;
set role tillit_owner;
create table printout.printout (
  id              uuid primary key,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  reason          text not null check (length(btrim(reason)) between 1 and 1000),
  pages           int not null check (pages > 0),
  sha256          bytea not null check (length(sha256) = 32),      -- of the whole document, by which a copy that turns up is known again
  made_at         timestamptz not null,
  made_by         int not null,
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (made_by, municipality_id) references access.user_account (id, municipality_id));
create index printout_dossier on printout.printout (dossier_id, made_at desc, id desc);
reset role;
select access.guard('printout.printout');
create policy writes on printout.printout as restrictive for insert to tillit_app
  with check (label_id = any ((select access.my_labels())::int[]) or dossier_id = any ((select access.my_dossiers())::uuid[]));
create policy own on printout.printout as restrictive for insert to tillit_app with check (made_by = (select access.me()));
grant select, insert on printout.printout to tillit_app;
