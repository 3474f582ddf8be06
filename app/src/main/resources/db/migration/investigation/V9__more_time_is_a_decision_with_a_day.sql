-- An investigation about a child takes longer only by a decision, with special reasons and a fixed day (SoL (2025:400) 20 kap. 3 §).
set role tillit_owner;
create table investigation.extension (
  id              uuid primary key,
  investigation_id uuid not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  was_end         date not null,
  new_end         date not null check (new_end > was_end),
  reasons         text not null check (length(trim(reasons)) > 0 and length(reasons) <= 100000),
  provision       text not null,
  mandate         text not null,
  decided_by      int not null,
  decided_at      timestamptz not null,
  foreign key (investigation_id, dossier_id) references investigation.investigation (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (decided_by, municipality_id) references access.user_account (id, municipality_id));
create index extension_investigation on investigation.extension (investigation_id, decided_at desc);
create index extension_dossier on investigation.extension (dossier_id);
reset role;
select access.guard('investigation.extension');
grant select, insert on investigation.extension to tillit_app;
