-- Somebody must hear of what waits although they are not signed in, and a telephone reads their calendar. Both see what that person would see, and nothing else: so they
-- enter the database in that person's name, for the length of one errand, with a token that never leaves the process. Only the door opens it.
set role tillit_owner;
alter table access.session drop constraint session_how_check;
alter table access.session add constraint session_how_check check (how in ('PASSWORD', 'PASSKEY', 'DEMO', 'SECRET', 'FORM', 'ERRAND'));

-- The secret address of a calendar: what it ends with is kept as a fingerprint, and one person has one. A new one takes the place of the old.
create table access.calendar_key (
  user_id         int primary key,
  municipality_id smallint not null,
  key_hash        bytea not null unique check (octet_length(key_hash) = 32),
  made_at         timestamptz not null,
  read_on         date,                                  -- the last day on which it was read, so that the log gets one line a day
  foreign key (user_id, municipality_id) references access.user_account (id, municipality_id));
alter table access.calendar_key enable row level security;
alter table access.calendar_key force row level security;
create policy room on access.calendar_key to tillit_access using (true) with check (true);
grant select, insert, update, delete on access.calendar_key to tillit_access;
reset role;

grant create on schema access to tillit_access;
set role tillit_access;
create function access.open_errand(p_token text, p_user int, p_for interval) returns smallint
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare m smallint; begin
  select a.municipality_id into m from access.user_account a where a.id = p_user and a.active and a.kind = 'PERSON';
  if m is null then return null; end if;
  delete from access.session s where s.user_id = p_user and s.how = 'ERRAND' and s.expires_at < now();
  insert into access.session (token_hash, user_id, how, created_at, last_seen_at, expires_at, ends_at)
    values (sha256(convert_to(p_token, 'UTF8')), p_user, 'ERRAND', now(), now(), now() + p_for, now() + p_for);
  return m; end $$;

-- The same for whoever knows the end of somebody's secret address: whose it is. Unknown, taken back, or of a closed account: nobody's, and nothing has been written.
create function access.open_by_calendar_key(p_key text, p_token text, p_for interval) returns int
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare u int; begin
  select k.user_id into u from access.calendar_key k where k.key_hash = sha256(convert_to(p_key, 'UTF8'));
  if u is null or access.open_errand(p_token, u, p_for) is null then return null; end if;
  return u; end $$;

-- Remembers that the caller's own calendar is read on that day; whether for the first time. In the transaction that writes the log's line, so that neither stands alone.
create function access.read_calendar(p_day date) returns boolean language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$ begin
  if access.my_municipality() is null then raise insufficient_privilege; end if;
  update access.calendar_key k set read_on = p_day where k.user_id = access.me() and k.read_on is distinct from p_day;
  return found; end $$;

create function access.give_calendar_key(p_hash bytea) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare m smallint := access.my_municipality(); begin
  if m is null then raise insufficient_privilege; end if;
  insert into access.calendar_key as k (user_id, municipality_id, key_hash, made_at) values (access.me(), m, p_hash, now())
    on conflict (user_id) do update set key_hash = excluded.key_hash, made_at = excluded.made_at, read_on = null; end $$;

create function access.take_back_calendar_key() returns boolean language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$ begin
  if access.my_municipality() is null then raise insufficient_privilege; end if;
  delete from access.calendar_key k where k.user_id = access.me();
  return found; end $$;

create function access.my_calendar_key() returns table (made_at timestamptz, read_on date)
language plpgsql stable security definer rows 1 set search_path = pg_catalog, pg_temp as $$ begin
  if access.my_municipality() is null then return; end if;
  return query select k.made_at, k.read_on from access.calendar_key k where k.user_id = access.me(); end $$;

-- An errand is none of the places where one is signed in.
create or replace function access.my_sessions(p_token text) returns table (id uuid, how text, device text, created_at timestamptz, last_seen_at timestamptz, is_this boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$ begin
  if access.my_municipality() is null then return; end if;
  return query select t.id, t.how, t.device, t.created_at, t.last_seen_at, t.token_hash = sha256(convert_to(p_token, 'UTF8'))
    from access.session t where t.user_id = access.me() and t.how <> 'ERRAND' and t.expires_at > now() order by t.last_seen_at desc, t.id; end $$;

-- For rooms that keep a roster: whether that person works in that unit of the caller's municipality today, and whether the caller may say who is on call there.
create function access.works_in(p_user int, p_unit int) returns boolean language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare m smallint := access.my_municipality(); today date := (now() at time zone 'Europe/Stockholm')::date; begin
  return m is not null and exists (select 1 from access.unit_member w join access.user_account u on u.id = w.user_id and u.active and u.kind = 'PERSON'
    where w.user_id = p_user and w.unit_id = p_unit and w.municipality_id = m and w.role <> 'DELIVERER' and w.valid_from <= today and (w.valid_to is null or w.valid_to >= today)); end $$;

create function access.i_run(p_unit int) returns boolean language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare m smallint := access.my_municipality(); begin
  return m is not null and (access.i_manage(p_unit)
    or exists (select 1 from access.user_account a join access.unit n on n.municipality_id = a.municipality_id
         where a.id = access.me() and a.administrator and a.active and n.id = p_unit)); end $$;

-- For a job that asks whether somebody still has an open account.
create function access.is_open(p_user int) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp
return exists (select 1 from access.user_account a where a.id = p_user and a.active and a.kind = 'PERSON');
reset role;
revoke create on schema access from tillit_access;

revoke all on function access.open_errand(text, int, interval), access.open_by_calendar_key(text, text, interval), access.give_calendar_key(bytea),
  access.take_back_calendar_key(), access.my_calendar_key(), access.read_calendar(date), access.works_in(int, int), access.i_run(int), access.is_open(int) from public;
grant execute on function access.open_errand(text, int, interval), access.open_by_calendar_key(text, text, interval) to tillit_door;
grant execute on function access.give_calendar_key(bytea), access.take_back_calendar_key(), access.my_calendar_key(), access.read_calendar(date) to tillit_app;
