-- The plan and the investigation itself are written in forms that change with time. What is being written is kept at every pause with what stood there before; what is signed never
-- changes, and stays readable under the version of the form that it was written in.
set role tillit_owner;

create table investigation.paper (
  id              uuid primary key,
  investigation_id uuid not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  kind            text not null check (kind in ('PLAN', 'DOCUMENT')),
  form_id         text not null check (form_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  form_number     int not null check (form_number > 0),
  answers         jsonb not null check (jsonb_typeof(answers) = 'object' and octet_length(answers::text) <= 4194304),
  revision        int not null check (revision > 0),
  corrects        uuid,                                  -- the signed one that it replaces
  begun_by        int not null,
  begun_at        timestamptz not null,
  saved_by        int not null,
  saved_at        timestamptz not null check (saved_at >= begun_at),
  signed_by       int,
  signed_at       timestamptz check (signed_at >= saved_at),
  constraint signed_by_somebody_some_time check (num_nulls(signed_by, signed_at) in (0, 2)),
  unique (id, dossier_id),
  unique (corrects),
  foreign key (investigation_id, dossier_id) references investigation.investigation (id, dossier_id),
  foreign key (corrects, dossier_id) references investigation.paper (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (begun_by, municipality_id) references access.user_account (id, municipality_id),
  foreign key (saved_by, municipality_id) references access.user_account (id, municipality_id),
  foreign key (signed_by, municipality_id) references access.user_account (id, municipality_id));
create unique index paper_being_written on investigation.paper (investigation_id, kind) where signed_at is null;
create index paper_investigation on investigation.paper (investigation_id, kind, signed_at desc);
create index paper_dossier on investigation.paper (dossier_id);

create table investigation.paper_former (                -- what stood there, each time it was saved
  paper_id        uuid not null,
  revision        int not null,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  answers         jsonb not null,
  saved_by        int not null,
  saved_at        timestamptz not null,
  primary key (paper_id, revision),
  foreign key (paper_id, dossier_id) references investigation.paper (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade,
  foreign key (saved_by, municipality_id) references access.user_account (id, municipality_id));
create index paper_former_dossier on investigation.paper_former (dossier_id);

create function investigation.refuse_to_rewrite() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$ begin
  raise exception 'what is signed does not change' using errcode = 'check_violation'; end $$;
create trigger signed_stays_signed before update on investigation.paper for each row
  when (old.signed_at is not null and (new.answers, new.form_id, new.form_number, new.kind, new.revision, new.saved_by, new.saved_at, new.signed_by, new.signed_at)
    is distinct from (old.answers, old.form_id, old.form_number, old.kind, old.revision, old.saved_by, old.saved_at, old.signed_by, old.signed_at))
  execute function investigation.refuse_to_rewrite();
reset role;
revoke all on function investigation.refuse_to_rewrite() from public;
grant execute on function investigation.refuse_to_rewrite() to tillit_owner;
select access.guard('investigation.paper');
select access.guard('investigation.paper_former');
grant select, insert, update (form_number, answers, revision, saved_by, saved_at, signed_by, signed_at) on investigation.paper to tillit_app;
grant select, insert on investigation.paper_former to tillit_app;
