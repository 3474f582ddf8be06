-- What others tell in an investigation is written down with who told it, when, and on which ground they were asked (FL 27 §; SoL (2025:400) 20 kap. 5-6 §§). It is added to and never changed.
set role tillit_owner;
create table investigation.finding (
  id              uuid primary key,
  investigation_id uuid not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  source          text not null check (length(trim(source)) > 0 and length(source) <= 300),
  ground          text not null check (ground in ('PARTY', 'CONSENT', 'DUTY', 'NEEDED', 'OWN_RECORDS', 'UNASKED')),
  consent         text check (length(trim(consent)) > 0 and length(consent) <= 1000),   -- by whom, when and how far
  on_day          date not null,
  words           text not null check (length(trim(words)) > 0 and octet_length(words) <= 1048576),
  objection_to    uuid,                                  -- somebody concerned thinks that another entry is wrong (SoL (2025:400) 14 kap. 6 §)
  corrects        uuid,
  by_user         int not null,
  at              timestamptz not null,
  constraint consent_says_whose check ((ground = 'CONSENT') = (consent is not null)),
  unique (id, dossier_id),
  foreign key (investigation_id, dossier_id) references investigation.investigation (id, dossier_id),
  foreign key (corrects, dossier_id) references investigation.finding (id, dossier_id),
  foreign key (objection_to, dossier_id) references investigation.finding (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (by_user, municipality_id) references access.user_account (id, municipality_id));
create index finding_investigation on investigation.finding (investigation_id, on_day, at);
create index finding_dossier on investigation.finding (dossier_id);
reset role;
select access.guard('investigation.finding');
grant select, insert on investigation.finding to tillit_app;
