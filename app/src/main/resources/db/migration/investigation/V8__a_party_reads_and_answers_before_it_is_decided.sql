-- Before a decision a party is given the material and time to comment, or it is written down on which ground not (FL 25 §; SoL (2025:400) 14 kap. 8 §).
set role tillit_owner;
create table investigation.communication (
  id              uuid primary key,
  investigation_id uuid not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  person_id       uuid not null,                         -- the party
  what            text check (length(trim(what)) > 0 and length(what) <= 4000),
  way             text check (way in ('POST', 'HANDED_OVER', 'READ_TOGETHER', 'DIGITAL')),
  sent_on         date,
  answer_by       date check (answer_by >= sent_on),
  oral_offered    boolean,                               -- told that an oral account may be given before the board
  left_out        text check (left_out in ('CLEARLY_UNNECESSARY', 'HARDER_TO_CARRY_OUT', 'CANNOT_WAIT')),
  reason          text check (length(trim(reason)) > 0 and length(reason) <= 4000),
  by_user         int not null,
  at              timestamptz not null,
  constraint sent_or_left_out check (
    case when left_out is null then num_nulls(what, way, sent_on, answer_by, oral_offered) = 0 and reason is null
         else num_nonnulls(what, way, sent_on, answer_by, oral_offered) = 0 and reason is not null end),
  unique (id, dossier_id),
  foreign key (investigation_id, dossier_id) references investigation.investigation (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (by_user, municipality_id) references access.user_account (id, municipality_id));
create index communication_investigation on investigation.communication (investigation_id, at desc);
create index communication_dossier on investigation.communication (dossier_id);

create table investigation.comment (
  id              uuid primary key,
  communication_id uuid not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  came_on         date not null,
  way             text not null check (way in ('WRITTEN', 'ORAL', 'NONE')),   -- none: the party has said that nothing is to be added
  words           text not null check (length(trim(words)) > 0 and octet_length(words) <= 1048576),
  by_user         int not null,
  at              timestamptz not null,
  foreign key (communication_id, dossier_id) references investigation.communication (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (by_user, municipality_id) references access.user_account (id, municipality_id));
create index comment_communication on investigation.comment (communication_id, came_on);
create index comment_dossier on investigation.comment (dossier_id);
reset role;
select access.guard('investigation.communication');
select access.guard('investigation.comment');
grant select, insert on investigation.communication, investigation.comment to tillit_app;
