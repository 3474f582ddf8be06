-- Lists renew themselves when something has changed. Whoever can send any statement as the application can listen, too, so what is said must tell them nothing: each
-- word is a hash of the unit or the person with a key that only those who may listen know, and with the number of the transaction, so that the same unit never sounds
-- the same twice. Row security decides afterwards, in each reader's own name, whether anything has changed for them.
create role tillit_beat nologin;     -- owns the functions that say it
create role tillit_pulse login noinherit nobypassrls nocreatedb nocreaterole connection limit 20;   -- listens, may ask for the key, and can do nothing else
grant tillit_beat to current_user;
create schema pulse authorization tillit_owner;
grant usage on schema pulse to tillit_pulse, tillit_beat;

set role tillit_owner;
create table pulse.secret (k bytea not null check (octet_length(k) = 32));
insert into pulse.secret values (sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())));
alter table pulse.secret enable row level security;
alter table pulse.secret force row level security;
create policy room on pulse.secret for select to tillit_beat using (true);
grant select on pulse.secret to tillit_beat;
grant create on schema pulse to tillit_beat;
reset role;

set role tillit_beat;
-- The same word twice in a transaction is said once. It is heard when the transaction has committed, and never otherwise.
create function pulse.beat(p_of text) returns void language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare k bytea; nonce text := pg_current_xact_id()::text; begin
  select s.k into k from pulse.secret s;
  perform pg_notify('tillit_live', nonce || ' ' || encode(substr(sha256(k || convert_to(nonce || ' ' || p_of, 'UTF8')), 1, 16), 'hex')); end $$;

-- A row under a label has changed: that concerns the unit of the label, and where the label has changed both.
create function pulse.felt() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$ begin
  if tg_op <> 'INSERT' then perform pulse.beat('unit ' || (old.label_id >> 2)); end if;
  if tg_op <> 'DELETE' and (tg_op = 'INSERT' or new.label_id <> old.label_id) then perform pulse.beat('unit ' || (new.label_id >> 2)); end if;
  return null; end $$;

-- The same, and whoever owns the row, or did.
create function pulse.felt_by_owner() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$ begin
  if tg_op <> 'INSERT' then
    perform pulse.beat('unit ' || (old.label_id >> 2));
    if old.owner_id is not null then perform pulse.beat('user ' || old.owner_id); end if; end if;
  if tg_op <> 'DELETE' then
    if tg_op = 'INSERT' or new.label_id <> old.label_id then perform pulse.beat('unit ' || (new.label_id >> 2)); end if;
    if new.owner_id is not null and (tg_op = 'INSERT' or new.owner_id is distinct from old.owner_id) then perform pulse.beat('user ' || new.owner_id); end if; end if;
  return null; end $$;

create function pulse.key() returns bytea language sql stable security definer set search_path = pg_catalog, pg_temp
return (select s.k from pulse.secret s);
reset role;

set role tillit_owner;
revoke create on schema pulse from tillit_beat;
reset role;
revoke all on function pulse.beat(text), pulse.felt(), pulse.felt_by_owner(), pulse.key() from public;
grant execute on function pulse.felt(), pulse.felt_by_owner() to tillit_owner;
grant execute on function pulse.key() to tillit_pulse;
