-- The log: a row in the same transaction as the act or the reading, or nothing is done or shown. The application can add in its own name and
-- can neither change, remove nor read at large. Each row carries its transaction and a nonce, so that it can be sealed without any lock (docs/decisions).
create schema audit authorization tillit_owner;
grant usage on schema audit to tillit_app, tillit_door, tillit_sweep, tillit_auditor, tillit_seal, tillit_access;
set role tillit_owner;

create table audit.entry (
  id              bigint generated always as identity,
  xid             xid8 not null default pg_current_xact_id(),
  at              timestamptz not null default clock_timestamp(),
  user_id         int,                                   -- null: a stranger, refused at the door
  municipality_id smallint,
  dossier_id      uuid,
  person_id       uuid,
  action          text not null check (action ~ '^[a-z][a-z-]*$'),
  outcome         text not null check (outcome in ('DONE', 'READ', 'FOUND', 'NOT_FOUND', 'REFUSED')),
  detail          text not null default '',              -- ids, counts and keys of reasons; never a name, a number or free text
  nonce           bytea not null default uuid_send(gen_random_uuid()),
  primary key (at, id)) partition by range (at);
create index entry_seal on audit.entry (xid, id);
create index entry_dossier on audit.entry (dossier_id, at desc) where dossier_id is not null;
create index entry_person on audit.entry (person_id, at desc) where person_id is not null;
create index entry_user on audit.entry (user_id, at desc);
create table audit.entry_later partition of audit.entry default;

-- What a seal is: the root of the tree over all rows up to a cursor (RFC 6962), kept so that a removed or altered row is found out.
create table audit.checkpoint (
  tree_size  bigint primary key,
  root       bytea not null,
  cursor_xid xid8 not null,
  cursor_id  bigint not null,
  epoch      bigint not null,
  edge       bytea not null,
  note       text not null,
  sealed_at  timestamptz not null default now());
reset role;

-- Partitions a month, made ahead for ten years, so that no job has to succeed for the log to work.
do $$
declare m date := date '2024-01-01'; p text;
begin
  while m < date '2036-01-01' loop
    p := 'entry_' || to_char(m, 'YYYY_MM');
    execute format('create table audit.%I partition of audit.entry for values from (%L) to (%L)', p, m, m + interval '1 month');
    execute format('alter table audit.%I owner to tillit_owner', p);
    m := m + interval '1 month';
  end loop;
  for p in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'audit' and c.relkind in ('r', 'p') loop
    execute format('alter table audit.%I enable row level security', p);
    execute format('alter table audit.%I force row level security', p);
  end loop;
end $$;

create policy own_name on audit.entry for insert to tillit_app with check (user_id = (select access.me()) and municipality_id = (select access.my_municipality()));
create policy tenant on audit.entry as restrictive to tillit_app using (municipality_id = (select access.my_municipality()));
create policy stranger on audit.entry for insert to tillit_door with check (true);
create policy job on audit.entry for insert to tillit_sweep with check (user_id is null);
create policy reader on audit.entry for select to tillit_auditor using (true);
create policy seal on audit.entry for select to tillit_seal using (true);
create policy seal on audit.checkpoint to tillit_seal using (true) with check (true);
grant insert (user_id, municipality_id, dossier_id, person_id, action, outcome, detail) on audit.entry to tillit_app, tillit_door, tillit_sweep;
grant select on audit.entry to tillit_auditor, tillit_seal;
grant select, insert on audit.checkpoint to tillit_seal;

-- Who has looked in a dossier: for those who may see the dossier, and nobody else.
grant create on schema audit to tillit_auditor;
grant execute on function access.i_see(uuid) to tillit_auditor;
set role tillit_auditor;
create function audit.looked_in(p_dossier uuid, p_limit int)
returns table (at timestamptz, user_id int, action text, outcome text)
language plpgsql stable security definer rows 50 set search_path = pg_catalog, pg_temp as $$
declare m smallint := access.my_municipality(); begin
  if m is null or not access.i_see(p_dossier) then return; end if;
  return query select e.at, e.user_id, e.action, e.outcome from audit.entry e
    where e.dossier_id = p_dossier and e.municipality_id = m order by e.at desc, e.id desc limit p_limit; end $$;
reset role;
revoke all on all functions in schema audit from public;
grant execute on function audit.looked_in(uuid, int) to tillit_app;
revoke create on schema audit from tillit_auditor;
