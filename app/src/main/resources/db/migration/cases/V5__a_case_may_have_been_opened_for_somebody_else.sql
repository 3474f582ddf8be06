-- A case may be about somebody else than it was opened for. It is then given the right person in one transaction, with the reason, and what has left the house in the wrong
-- person's name is a list to act on. Who the wrong one was stands apart from the history: only those who may meet that person read it.
set role tillit_owner;
create table cases.person_correction (
  id              uuid primary key,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  wrong_id        uuid not null,
  wrong_protected boolean not null,
  right_id        uuid not null check (right_id <> wrong_id),
  how             text not null check (how in ('NUMBER', 'EVERYTHING')),
  reason          text not null check (length(btrim(reason)) between 10 and 2000),
  corrected_by    int not null,
  corrected_at    timestamptz not null,
  unique (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (corrected_by, municipality_id) references access.user_account (id, municipality_id));
create index person_correction_dossier on cases.person_correction (dossier_id, corrected_at desc);

create table cases.gone_out (                            -- what somebody outside has been given or told in the wrong person's name
  id              uuid primary key,
  correction_id   uuid not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  position        smallint not null,
  what            text not null check (what ~ '^[a-z][a-z.-]*$'),    -- the key of a sentence
  detail          text not null check (length(detail) <= 300),
  about           uuid,                                  -- the document, the notice, the report
  words           text check (length(btrim(words)) between 1 and 1000),
  done_at         timestamptz,
  done_by         int,
  unique (correction_id, position),
  check (num_nulls(words, done_at, done_by) in (0, 3)),
  foreign key (correction_id, dossier_id) references cases.person_correction (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (done_by, municipality_id) references access.user_account (id, municipality_id));
create index gone_out_dossier on cases.gone_out (dossier_id);
reset role;

select access.guard('cases.person_correction');
select access.guard('cases.gone_out');
create policy knows on cases.person_correction as restrictive for select to tillit_app
  using (wrong_id <> all ((select access.my_blocked_persons())::uuid[]) and (not wrong_protected or (select access.may_protected())));
create policy own on cases.person_correction as restrictive for insert to tillit_app
  with check (corrected_by = (select access.me()) and (label_id = any ((select access.my_labels())::int[]) or dossier_id = any ((select access.my_dossiers())::uuid[])));
create policy own_answer on cases.gone_out as restrictive for update to tillit_app using (done_at is null) with check (done_by = (select access.me()));
grant select, insert on cases.person_correction, cases.gone_out to tillit_app;
grant update (words, done_at, done_by) on cases.gone_out to tillit_app;

-- Whose case it is changes only together with a correction that says so, and whoever belonged to it through the wrong person leaves it.
grant update (person_id) on cases.social_case to tillit_app;
grant delete on cases.participant to tillit_app;
create policy leave on cases.participant for delete to tillit_app
  using (label_id = any ((select access.my_labels())::int[]) or dossier_id = any ((select access.my_dossiers())::uuid[]));
set role tillit_owner;
create function cases.is_corrected() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$ begin
  if not exists (select 1 from cases.person_correction c where c.dossier_id = new.dossier_id and c.wrong_id = old.person_id and c.right_id = new.person_id and c.corrected_by = access.me()) then
    raise exception 'a case changes its person by a correction' using errcode = 'check_violation'; end if;
  return new; end $$;
revoke all on function cases.is_corrected() from public;
create trigger is_corrected before update of person_id on cases.social_case for each row when (old.person_id <> new.person_id) execute function cases.is_corrected();
reset role;
