-- What somebody hands in is evidence: it is kept byte for byte in the same transaction, backup and row security as what it belongs to, and is never
-- overwritten or deleted. A new version points at the former; what is taken out of a file keeps its row, with who, when and why.
-- A role of its own for the job that has what waits looked through: it reads the content of what waits, of nothing else, and the jobs' role has its functions only.
create role tillit_files nologin;
grant tillit_files to current_user;
create schema files authorization tillit_owner;
grant usage on schema files to tillit_app, tillit_sweep, tillit_files;
grant usage on schema audit to tillit_files;
set role tillit_owner;

create table files.file (
  id              uuid primary key,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  former_id       uuid unique,                           -- what this is a new version of; each has one next version
  name            text not null check (length(name) between 1 and 200),   -- cleaned: what is shown, and what it is saved as
  name_as_given   text not null check (length(name_as_given) <= 2000),    -- as it came, what cannot be printed escaped
  type            text not null check (type ~ '^[a-z]+/[a-z0-9.+-]+$'),
  bytes           bigint not null check (bytes > 0),
  sha256          bytea not null check (length(sha256) = 32),
  condition       text not null check (condition in ('SOUND', 'BROKEN', 'LOCKED')),
  checked         text not null check (checked in ('NOT_CHECKED', 'WAITING', 'CLEAN', 'INFECTED')),
  kept_at         timestamptz not null,
  kept_by         int not null,
  unique (id, dossier_id),
  foreign key (former_id, dossier_id) references files.file (id, dossier_id),
  foreign key (kept_by, municipality_id) references access.user_account (id, municipality_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade);
create index file_dossier on files.file (dossier_id, kept_at, id);
create index file_waiting on files.file (id) where checked = 'WAITING';

create table files.chunk (
  file_id         uuid not null,
  position        int not null check (position >= 0),
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  content         bytea not null check (length(content) between 1 and 262144),
  primary key (file_id, position),
  foreign key (file_id, dossier_id) references files.file (id, dossier_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade);
alter table files.chunk alter column content set storage external;        -- pictures and packed documents do not become smaller
create index chunk_dossier on files.chunk (dossier_id);

create table files.taken_out (
  file_id         uuid primary key,
  dossier_id      uuid not null,
  label_id        int not null,
  municipality_id smallint not null,
  reason          text not null check (length(trim(reason)) > 0),
  taken_at        timestamptz not null,
  taken_by        int not null,
  foreign key (file_id, dossier_id) references files.file (id, dossier_id),
  foreign key (taken_by, municipality_id) references access.user_account (id, municipality_id),
  foreign key (dossier_id, label_id, municipality_id) references access.dossier (id, label_id, municipality_id) on update cascade);
create index taken_out_dossier on files.taken_out (dossier_id);
reset role;
select access.guard('files.file');
select access.guard('files.chunk');
select access.guard('files.taken_out');
grant select, insert on files.file, files.chunk, files.taken_out to tillit_app;

-- ============ the job: what could not be checked for malware when it came is checked as soon as it can be
grant select (id, dossier_id, municipality_id, checked), update (checked) on files.file to tillit_files;
grant select (file_id, position, content) on files.chunk to tillit_files;
create policy job on files.file for select to tillit_files using (true);
create policy job_tells on files.file for update to tillit_files using (checked = 'WAITING') with check (checked in ('CLEAN', 'INFECTED'));
create policy job on files.chunk for select to tillit_files using (exists (select 1 from files.file f where f.id = file_id and f.checked = 'WAITING'));
grant execute on function audit.note_in_nobodys_name(smallint, uuid, text, text) to tillit_files;
grant create on schema files to tillit_files;
set role tillit_files;
create function files.waiting(p_limit int) returns table (file_id uuid) language sql stable security definer rows 50 set search_path = pg_catalog, pg_temp
begin atomic
  select f.id from files.file f where f.checked = 'WAITING' order by random() limit p_limit;          -- so that what cannot be checked does not stand before what can
end;
create function files.waiting_chunk(p_file uuid, p_position int) returns bytea language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select c.content from files.chunk c where c.file_id = p_file and c.position = p_position;
end;
create function files.tell(p_file uuid, p_outcome text) returns boolean language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare f record; begin
  update files.file set checked = p_outcome where id = p_file and checked = 'WAITING' returning dossier_id, municipality_id into f;
  if f.dossier_id is null then return false; end if;          -- somebody else was first
  return audit.note_in_nobodys_name(f.municipality_id, f.dossier_id, 'file-checked', 'file=' || p_file || ' outcome=' || lower(p_outcome)); end $$;
reset role;
revoke create on schema files from tillit_files;
revoke all on function files.waiting(int), files.waiting_chunk(uuid, int), files.tell(uuid, text) from public;
grant execute on function files.waiting(int), files.waiting_chunk(uuid, int), files.tell(uuid, text) to tillit_sweep;
