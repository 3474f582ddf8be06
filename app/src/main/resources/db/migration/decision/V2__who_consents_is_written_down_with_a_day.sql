-- A consent is given by somebody, on a day, in some way; who must give it for a child follows from its age (SoL (2025:400) 21 kap. 1 §). One that is taken back is a new row.
set role tillit_owner;
create table decision.consent (
  id              uuid primary key,
  decision_id     uuid not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  person_id       uuid not null,
  given           boolean not null,
  on_day          date not null,
  how             text not null check (length(trim(how)) > 0 and length(how) <= 1000),
  by_user         int not null,
  at              timestamptz not null,
  foreign key (decision_id, dossier_id) references decision.decision (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (by_user, municipality_id) references access.user_account (id, municipality_id));
create index consent_decision on decision.consent (decision_id, at);
create index consent_dossier on decision.consent (dossier_id);
reset role;
select access.guard('decision.consent');
grant select, insert on decision.consent to tillit_app;
grant update (person_id) on decision.consent to tillit_app;
