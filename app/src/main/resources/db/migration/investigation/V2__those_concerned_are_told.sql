-- Those concerned are told of an investigation at once, or it is written down why they are not yet.
set role tillit_owner;
alter table investigation.investigation add unique (id, dossier_id);

create table investigation.notice (
  id              uuid primary key,
  investigation_id uuid not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  given           boolean not null,                      -- told, or put off
  words           text not null check (length(trim(words)) > 0),   -- who was told and how, or why not yet
  by_user         int not null,
  at              timestamptz not null,
  foreign key (investigation_id, dossier_id) references investigation.investigation (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (by_user, municipality_id) references access.user_account (id, municipality_id));
create index notice_investigation on investigation.notice (investigation_id, at desc);
create index notice_dossier on investigation.notice (dossier_id);
reset role;
select access.guard('investigation.notice');
grant select, insert on investigation.notice to tillit_app;
