-- Passkeys (WebAuthn): a public key for each device, which no leak of ours lets anyone sign in with. Challenges are kept here and not in the memory of one
-- process, and are used once.
set role tillit_owner;
create table access.passkey_handle (                   -- what a device calls the user: random, so that it tells nobody who that is
  user_id int primary key references access.user_account,
  handle  bytea not null unique);

create table access.passkey (
  credential_id   bytea primary key,
  id              uuid not null unique default gen_random_uuid(),   -- by which its owner takes it away
  user_id         int not null references access.user_account,
  public_key      bytea not null,
  signature_count bigint not null,
  verified        boolean not null,
  backup_eligible boolean not null,
  backed_up       boolean not null,
  transports      text not null,
  attestation     bytea not null,                -- what the device said when the key was made; compared with at each use
  client_data     bytea not null,
  label           text not null check (length(label) between 1 and 100),
  created_at      timestamptz not null,
  last_used_at    timestamptz not null);
create index passkey_user on access.passkey (user_id);

create table access.passkey_challenge (
  challenge_hash bytea primary key,
  user_id        int references access.user_account,   -- whose passkey is being added; null when somebody is signing in
  expires_at     timestamptz not null);
create index passkey_challenge_expires on access.passkey_challenge (expires_at);
reset role;

do $$
declare t text;
begin
  foreach t in array array['passkey_handle', 'passkey', 'passkey_challenge'] loop
    execute format('alter table access.%I enable row level security', t);
    execute format('alter table access.%I force row level security', t);
    execute format('create policy room on access.%I to tillit_access using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on access.%I to tillit_access', t);
  end loop;
end $$;

grant create on schema access to tillit_access;
set role tillit_access;

create function access.passkey_challenge_made(p_challenge bytea, p_user int, p_good_for interval) returns void language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from access.passkey_challenge c where c.challenge_hash in (select o.challenge_hash from access.passkey_challenge o where o.expires_at < now() order by o.expires_at limit 10 for update skip locked);
  insert into access.passkey_challenge (challenge_hash, user_id, expires_at) values (sha256(p_challenge), p_user, now() + p_good_for) $$;

-- True once, for the one it was made for.
create function access.passkey_challenge_taken(p_challenge bytea, p_user int) returns boolean language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$ begin
  delete from access.passkey_challenge where challenge_hash = sha256(p_challenge) and user_id is not distinct from p_user and expires_at > now();
  return found; end $$;

-- The user as a device knows it, made when first asked for.
create function access.passkey_user(p_user int, p_fresh bytea) returns table (handle bytea, username text, name text)
language plpgsql volatile security definer rows 1 set search_path = pg_catalog, pg_temp as $$ begin
  insert into access.passkey_handle (user_id, handle) values (p_user, p_fresh) on conflict (user_id) do nothing;
  return query select h.handle, a.username, a.name from access.passkey_handle h join access.user_account a on a.id = h.user_id where h.user_id = p_user and a.kind = 'PERSON' and a.active; end $$;

create function access.passkey_user_behind(p_handle bytea) returns table (id int, municipality_id smallint, username text, name text)
language sql stable security definer rows 1 set search_path = pg_catalog, pg_temp as $$
  select a.id, a.municipality_id, a.username, a.name from access.passkey_handle h join access.user_account a on a.id = h.user_id where h.handle = p_handle and a.kind = 'PERSON' and a.active $$;

-- A new passkey of the user with that handle, or a known one that was used. A key never passes from one user to another.
create function access.passkey_kept(p_credential bytea, p_handle bytea, p_public_key bytea, p_count bigint, p_verified boolean, p_eligible boolean, p_backed_up boolean,
  p_transports text, p_attestation bytea, p_client_data bytea, p_label text) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare u int; begin
  select h.user_id into u from access.passkey_handle h where h.handle = p_handle;
  if u is null then raise no_data_found; end if;
  insert into access.passkey as k (credential_id, user_id, public_key, signature_count, verified, backup_eligible, backed_up, transports, attestation, client_data, label, created_at, last_used_at)
    values (p_credential, u, p_public_key, p_count, p_verified, p_eligible, p_backed_up, p_transports, p_attestation, p_client_data, p_label, now(), now())
    on conflict (credential_id) do update set signature_count = excluded.signature_count, verified = excluded.verified, backed_up = excluded.backed_up, last_used_at = now()
      where k.user_id = excluded.user_id;
  if not found then raise no_data_found; end if; end $$;

create function access.passkey_known(p_credential bytea, p_handle bytea)
returns table (credential_id bytea, handle bytea, public_key bytea, signature_count bigint, verified boolean, backup_eligible boolean, backed_up boolean, transports text, attestation bytea, client_data bytea, label text, created_at timestamptz, last_used_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select k.credential_id, h.handle, k.public_key, k.signature_count, k.verified, k.backup_eligible, k.backed_up, k.transports, k.attestation, k.client_data, k.label, k.created_at, k.last_used_at
    from access.passkey k join access.passkey_handle h on h.user_id = k.user_id
    where (p_credential is null or k.credential_id = p_credential) and (p_handle is null or h.handle = p_handle) and (p_credential is not null or p_handle is not null)
    order by k.created_at, k.credential_id $$;

create function access.my_passkeys() returns table (id uuid, label text, created_at timestamptz, last_used_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$ begin
  if access.my_municipality() is null then return; end if;
  return query select k.id, k.label, k.created_at, k.last_used_at from access.passkey k where k.user_id = access.me() order by k.created_at, k.id; end $$;

create function access.take_away_my_passkey(p_id uuid) returns boolean language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$ begin
  if access.my_municipality() is null then raise insufficient_privilege; end if;
  delete from access.passkey where id = p_id and user_id = access.me();
  return found; end $$;
reset role;
revoke create on schema access from tillit_access;

revoke all on function access.passkey_challenge_made(bytea, int, interval), access.passkey_challenge_taken(bytea, int), access.passkey_user(int, bytea), access.passkey_user_behind(bytea),
  access.passkey_kept(bytea, bytea, bytea, bigint, boolean, boolean, boolean, text, bytea, bytea, text), access.passkey_known(bytea, bytea), access.my_passkeys(), access.take_away_my_passkey(uuid) from public;
grant execute on function access.passkey_challenge_made(bytea, int, interval), access.passkey_challenge_taken(bytea, int), access.passkey_user(int, bytea), access.passkey_user_behind(bytea),
  access.passkey_kept(bytea, bytea, bytea, bigint, boolean, boolean, boolean, text, bytea, bytea, text), access.passkey_known(bytea, bytea) to tillit_door;
grant execute on function access.my_passkeys(), access.take_away_my_passkey(uuid) to tillit_app;
