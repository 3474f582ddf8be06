-- A copy for somebody outside says to whom it went, and what of it a human left out, blacked out or let stand although it tells of another, and why (OSL (2009:400) 26 kap. 1 §, FL (2017:900) 10 §).
set role tillit_owner;
create table printout.copy (
  printout_id     uuid primary key references printout.printout (id),
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  person_id       uuid,                                            -- null for somebody who is not in the case
  recipient       text not null check (length(btrim(recipient)) between 1 and 200),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade);
create index copy_dossier on printout.copy (dossier_id);

create table printout.answer (
  printout_id     uuid not null references printout.printout (id),
  leaf_id         uuid not null,                                   -- what it is about, in the room that has it
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  what            text not null check (what in ('LEFT_OUT', 'BLACKED', 'STANDS')),
  reason          text not null check (length(btrim(reason)) between 1 and 1000),
  primary key (printout_id, leaf_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade);
create index answer_dossier on printout.answer (dossier_id);
reset role;
select access.guard('printout.copy');
select access.guard('printout.answer');
create policy writes on printout.copy as restrictive for insert to tillit_app
  with check (label_id = any ((select access.my_labels())::int[]) or dossier_id = any ((select access.my_dossiers())::uuid[]));
create policy writes on printout.answer as restrictive for insert to tillit_app
  with check (label_id = any ((select access.my_labels())::int[]) or dossier_id = any ((select access.my_dossiers())::uuid[]));
grant select, insert on printout.copy, printout.answer to tillit_app;
