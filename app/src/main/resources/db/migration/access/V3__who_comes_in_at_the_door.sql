-- Signing in: what proves who somebody is, and how often one may guess. Only the door's role may run these functions, so that wrong SQL among what
-- people do can open no session; and the door itself reads no table, so that wrong SQL at the door reads no list of passwords.
set role tillit_owner;
create table access.credential (
  user_id       int primary key references access.user_account,
  password_hash text not null check (password_hash like '$argon2id$%'),   -- with its own salt and costs
  temporary     boolean not null,                                          -- given by an administrator: good for choosing one's own, nothing else
  expires_at    timestamptz,
  changed_at    timestamptz not null,
  check (temporary = (expires_at is not null)));

create table access.client_secret (                   -- 256 random bits, so that a plain hash is enough
  secret_hash bytea primary key,
  user_id     int not null references access.user_account,
  created_at  timestamptz not null,
  ended_at    timestamptz);
create index client_secret_user on access.client_secret (user_id);

-- Tries that have not succeeded, by name and by address. A name that does not exist counts as one that does. Only hashes are kept.
create table access.knock (
  who   bytea primary key,
  tries int not null,
  since timestamptz not null);
create index knock_since on access.knock (since);
reset role;

do $$
declare t text;
begin
  foreach t in array array['credential', 'client_secret', 'knock'] loop
    execute format('alter table access.%I enable row level security', t);
    execute format('alter table access.%I force row level security', t);
    execute format('create policy room on access.%I to tillit_access using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on access.%I to tillit_access', t);
  end loop;
end $$;

grant create on schema access to tillit_access;
set role tillit_access;

create function access.count_try(p_who bytea, p_within interval) returns int language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into access.knock as k (who, tries, since) values (p_who, 1, now())
  on conflict (who) do update set tries = case when k.since < now() - p_within then 1 else k.tries + 1 end,
                                  since = case when k.since < now() - p_within then now() else k.since end
  returning tries $$;

-- Somebody gives a name at the door. The try is counted before anything is compared, so that a thousand guesses at once are a thousand tries.
-- One row is always answered, whoever the name belongs to.
create function access.knock(p_name text, p_address text, p_per_name int, p_per_address int, p_within interval)
returns table (admitted boolean, who int, municipality smallint, hash text, for_choosing boolean)
language plpgsql volatile security definer rows 1 set search_path = pg_catalog, pg_temp as $$
declare by_name int; by_address int; begin
  delete from access.knock k where k.who in (select o.who from access.knock o where o.since < now() - p_within order by o.since limit 10 for update skip locked);
  by_address := access.count_try(sha256(convert_to('address:' || p_address, 'UTF8')), p_within);
  by_name := access.count_try(sha256(convert_to('name:' || p_name, 'UTF8')), p_within);
  return query select by_name <= p_per_name and by_address <= p_per_address, a.id, a.municipality_id, c.password_hash, c.temporary
    from (values (1)) one left join access.user_account a on a.username = p_name and a.active and a.kind = 'PERSON'
      left join access.credential c on c.user_id = a.id and (c.expires_at is null or c.expires_at > now()); end $$;

-- The same for another authority's system, whose secret is compared here.
create function access.knock_with_secret(p_name text, p_secret text, p_address text, p_per_name int, p_per_address int, p_within interval)
returns table (admitted boolean, who int, municipality smallint, right_secret boolean)
language plpgsql volatile security definer rows 1 set search_path = pg_catalog, pg_temp as $$
declare by_name int; by_address int; begin
  by_address := access.count_try(sha256(convert_to('address:' || p_address, 'UTF8')), p_within);
  by_name := access.count_try(sha256(convert_to('name:' || p_name, 'UTF8')), p_within);
  return query select by_name <= p_per_name and by_address <= p_per_address, a.id, a.municipality_id, s.user_id is not null
    from (values (1)) one left join access.user_account a on a.username = p_name and a.active and a.kind = 'CLIENT'
      left join access.client_secret s on s.user_id = a.id and s.ended_at is null and s.secret_hash = sha256(convert_to(p_secret, 'UTF8')); end $$;

-- Whoever got in did not guess.
create function access.forgive(p_name text, p_address text) returns void language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from access.knock where who = sha256(convert_to('name:' || p_name, 'UTF8'));
  update access.knock set tries = tries - 1 where who = sha256(convert_to('address:' || p_address, 'UTF8')) and tries > 0 $$;

-- Opens a session and answers its user's municipality, or nothing if that user may not come in that way.
create function access.open_session(p_token text, p_user int, p_how text, p_device text, p_idle interval, p_longest interval) returns smallint
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare m smallint; begin
  delete from access.session where user_id = p_user and expires_at < now();
  select a.municipality_id into m from access.user_account a where a.id = p_user and a.active
    and case p_how when 'SECRET' then a.kind = 'CLIENT' when 'DEMO' then a.kind = 'PERSON' and a.demo else a.kind = 'PERSON' end;
  if m is null then return null; end if;
  insert into access.session (token_hash, user_id, how, created_at, last_seen_at, expires_at, ends_at, device)
    values (sha256(convert_to(p_token, 'UTF8')), p_user, p_how, now(), now(), now() + least(p_idle, p_longest), now() + p_longest, left(p_device, 200));
  return m; end $$;

-- Whose session it is, with the units of today; it lives on from now. Nothing for a token that is unknown, expired or of another kind of user.
create function access.whose(p_token text, p_kind text, p_idle interval)
returns table (id int, municipality_id smallint, municipality text, kind text, name text, title text, administrator boolean, may_protected boolean, unit_id int, unit text, role text)
language plpgsql volatile security definer rows 3 set search_path = pg_catalog, pg_temp as $$
declare s record; today date := (now() at time zone 'Europe/Stockholm')::date; begin
  select t.token_hash, t.user_id, t.last_seen_at into s from access.session t join access.user_account a on a.id = t.user_id and a.active and a.kind = p_kind
    where t.token_hash = sha256(convert_to(p_token, 'UTF8')) and t.expires_at > now();
  if not found then return; end if;
  if s.last_seen_at < now() - interval '1 minute' then
    update access.session t set last_seen_at = now(), expires_at = least(now() + p_idle, t.ends_at) where t.token_hash = s.token_hash; end if;
  return query select a.id, a.municipality_id, c.name, a.kind, a.name, a.title, a.administrator, a.may_protected, u.id, u.name, m.role
    from access.user_account a join access.municipality c on c.id = a.municipality_id
      left join access.unit_member m on m.user_id = a.id and m.valid_from <= today and (m.valid_to is null or m.valid_to >= today)
      left join access.unit u on u.id = m.unit_id
    where a.id = s.user_id order by u.name, u.id, m.role; end $$;

create function access.leave(p_token text) returns table (who int, municipality smallint)
language sql volatile security definer rows 1 set search_path = pg_catalog, pg_temp as $$
  delete from access.session t using access.user_account a where t.token_hash = sha256(convert_to(p_token, 'UTF8')) and a.id = t.user_id
    returning a.id, a.municipality_id $$;

-- The hash behind a session's user, to compare with before the password is changed.
create function access.password_behind(p_token text) returns text language sql stable security definer set search_path = pg_catalog, pg_temp
return (select c.password_hash from access.session t join access.credential c on c.user_id = t.user_id where t.token_hash = sha256(convert_to(p_token, 'UTF8')) and t.expires_at > now());

-- One's own choice of password. All sessions end but the one it was chosen in, for whoever knew the old one may be in.
create function access.choose_password(p_user int, p_hash text, p_but_token text) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$ begin
  insert into access.credential as c (user_id, password_hash, temporary, expires_at, changed_at) values (p_user, p_hash, false, null, now())
    on conflict (user_id) do update set password_hash = excluded.password_hash, temporary = false, expires_at = null, changed_at = now();
  delete from access.session where user_id = p_user and token_hash <> sha256(convert_to(p_but_token, 'UTF8')); end $$;

-- The people of the demonstration, for those who may choose whom to be. They exist only in made-up municipalities.
create function access.demo_people() returns table (id int, municipality text, name text, title text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.id, m.name, a.name, a.title from access.user_account a join access.municipality m on m.id = a.municipality_id
    where a.demo and a.active and a.kind = 'PERSON' order by m.name, a.id $$;

-- A new municipality with the administrator who will add all others. Answers null, and does nothing, if it is there already.
create function access.found(p_code smallint, p_municipality text, p_username text, p_name text, p_hash text, p_good_for interval) returns int
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare u int; begin
  insert into access.municipality (id, name) values (p_code, p_municipality) on conflict (id) do nothing;
  if not found then return null; end if;
  insert into access.user_account (municipality_id, kind, username, name, administrator, created_at) values (p_code, 'PERSON', p_username, p_name, true, now()) returning id into u;
  insert into access.credential (user_id, password_hash, temporary, expires_at, changed_at) values (u, p_hash, true, now() + p_good_for, now());
  return u; end $$;
reset role;
revoke create on schema access from tillit_access;

revoke all on function access.count_try(bytea, interval), access.knock(text, text, int, int, interval), access.knock_with_secret(text, text, text, int, int, interval),
  access.forgive(text, text), access.open_session(text, int, text, text, interval, interval), access.whose(text, text, interval), access.leave(text),
  access.password_behind(text), access.choose_password(int, text, text), access.demo_people(), access.found(smallint, text, text, text, text, interval) from public;
grant execute on function access.knock(text, text, int, int, interval), access.knock_with_secret(text, text, text, int, int, interval),
  access.forgive(text, text), access.open_session(text, int, text, text, interval, interval), access.whose(text, text, interval), access.leave(text),
  access.password_behind(text), access.choose_password(int, text, text), access.demo_people(), access.found(smallint, text, text, text, text, interval) to tillit_door;
