-- A party is told of a decision unless that is clearly unnecessary (FL 33 §), and somebody may be impossible to reach: then it is written down why, apart from what says when somebody was told, so that no time to appeal is counted from it.
set role tillit_owner;
create table decision.left_untold (
  id              uuid primary key,
  decision_id     uuid not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  person_id       uuid not null,
  ground          text not null check (ground in ('CLEARLY_UNNECESSARY', 'CANNOT_BE_REACHED')),
  reason          text not null check (length(trim(reason)) > 0 and length(reason) <= 4000),
  by_user         int not null,
  at              timestamptz not null,
  foreign key (decision_id, dossier_id) references decision.decision (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (by_user, municipality_id) references access.user_account (id, municipality_id));
create index left_untold_decision on decision.left_untold (decision_id, at);
create index left_untold_dossier on decision.left_untold (dossier_id);
reset role;
select access.guard('decision.left_untold');
create policy writes on decision.left_untold as restrictive for insert to tillit_app
  with check (label_id = any ((select access.my_labels())::int[]) or dossier_id = any ((select access.my_dossiers())::uuid[]));
create policy own on decision.left_untold as restrictive for insert to tillit_app with check (by_user = (select access.me()));
grant select, insert, update (person_id) on decision.left_untold to tillit_app;
