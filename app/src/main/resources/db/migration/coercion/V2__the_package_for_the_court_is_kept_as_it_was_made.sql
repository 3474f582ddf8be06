-- What went to the court is kept to the last byte, so that it can be made out afterwards what the court had, and so that it can be printed again when nothing new can be made (JO 1475-2006).
set role tillit_owner;
create table coercion.package (
  id              uuid primary key,
  coercion_id     uuid not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  pages           int not null check (pages > 0),
  sha256          bytea not null check (octet_length(sha256) = 32),
  content         bytea not null check (octet_length(content) > 0),
  made_by         int not null,
  made_at         timestamptz not null,
  constraint sealed_as_it_is check (sha256 = sha256(content)),
  foreign key (coercion_id, dossier_id) references coercion.coercion (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (made_by, municipality_id) references access.user_account (id, municipality_id));
create index package_coercion on coercion.package (coercion_id, made_at desc);
create index package_dossier on coercion.package (dossier_id);
reset role;
select access.guard('coercion.package');
grant select, insert on coercion.package to tillit_app;
create policy writes on coercion.package as restrictive for insert to tillit_app with check (label_id = any ((select access.my_labels())::int[]) or dossier_id = any ((select access.my_dossiers())::uuid[]));
create policy own on coercion.package as restrictive for insert to tillit_app with check (made_by = (select access.me()));
