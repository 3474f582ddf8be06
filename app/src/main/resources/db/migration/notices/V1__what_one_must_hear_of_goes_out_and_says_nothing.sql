-- Who is to hear that something waits, where, and when; what has been said; and who is on call. What goes out holds no word of any case, and an address is seen by the one
-- whose it is and by the job that writes on the envelope.
create role tillit_notices nologin;   -- owns the functions with which the jobs send what is to go out
grant tillit_notices to current_user;
create schema notices authorization tillit_owner;
grant usage on schema notices to tillit_app, tillit_sweep, tillit_notices;
grant usage on schema access, audit to tillit_notices;
set role tillit_owner;

-- Where somebody can be reached, and beside it where they want to be reached instead: nothing is sent there but a code, until its owner has shown that the code came, and
-- what worked goes on working until then. A code is made here and handed to the job that sends it, so whoever reads and writes as the application cannot prove an address.
create table notices.address (
  user_id         int not null,
  municipality_id smallint not null,
  way             text not null check (way in ('MAIL', 'SMS')),
  address         text check (length(address) between 3 and 254 and address !~ '[[:space:][:cntrl:]]'),
  confirmed_at    timestamptz,
  proposed        text check (length(proposed) between 3 and 254 and proposed !~ '[[:space:][:cntrl:]]'),
  code            text check (code ~ '^[0-9]{6}$'),      -- until it is handed to whoever sends it
  code_hash       bytea check (octet_length(code_hash) = 32),
  code_until      timestamptz,
  tries           smallint not null default 0 check (tries between 0 and 100),
  codes           smallint not null default 0,           -- made since then, by the database's own clock
  codes_since     timestamptz not null default now(),
  check (num_nulls(address, confirmed_at) in (0, 2)),
  check (num_nulls(proposed, code_hash, code_until) in (0, 3)),
  check (code is null or proposed is not null),
  primary key (user_id, way),
  foreign key (user_id, municipality_id) references access.user_account (id, municipality_id));

-- How somebody wants to hear; without a row as the house has it.
create table notices.wish (
  user_id         int primary key,
  municipality_id smallint not null,
  language        text not null check (language in ('SV', 'EN')),
  quiet_from      time not null,
  quiet_until     time not null,
  quiet_closed    boolean not null,                      -- and all of Saturdays, Sundays and holidays
  digest_at       time not null,
  digest_on       date,                                  -- the last day for which it was decided whether there is a digest
  foreign key (user_id, municipality_id) references access.user_account (id, municipality_id));
create table notices.choice (
  user_id         int not null,
  municipality_id smallint not null,
  kind            text not null check (kind in ('HAND_OVER', 'ESCALATION', 'DUE', 'UNREAD', 'WAY_STOPPED')),
  told            text not null check (told in ('AT_ONCE', 'DIGEST', 'NEVER')),
  primary key (user_id, kind),
  foreign key (user_id, municipality_id) references access.user_account (id, municipality_id));

-- That somebody must hear of a thing. A thing has one name, so nobody hears of it twice.
create table notices.notice (
  user_id         int not null,
  municipality_id smallint not null,
  thing           text not null check (thing ~ '^[A-Za-z0-9:_-]{1,120}$'),    -- ids and words of ours
  kind            text not null check (kind in ('HAND_OVER', 'ESCALATION', 'DUE', 'UNREAD', 'WAY_STOPPED', 'ON_CALL')),
  told            text not null check (told in ('AT_ONCE', 'DIGEST', 'NEVER')),    -- as was wished; what is wished at once waits while it is quiet
  seen_at         timestamptz not null,
  message         uuid,                                  -- that said it; empty while it waits
  over_at         timestamptz,                           -- since when it is so no longer
  primary key (user_id, thing),
  foreign key (user_id, municipality_id) references access.user_account (id, municipality_id));
create index notice_message on notices.notice (message) where message is not null and over_at is null;
create index notice_open on notices.notice (user_id) where over_at is null;

-- What is to go out, by each way once.
create table notices.outgoing (
  message         uuid not null,
  way             text not null check (way in ('MAIL', 'SMS')),
  user_id         int not null,
  municipality_id smallint not null,
  words           text not null check (words in ('URGENT', 'SOMETHING', 'DIGEST')),
  things          int not null check (things > 0),
  made_at         timestamptz not null,
  try_at          timestamptz not null,
  tries           smallint not null default 0,
  sent_at         timestamptz,
  dropped_at      timestamptz,                           -- it was so no longer, or there was nobody to tell
  given_up_at     timestamptz,
  stuck_at        timestamptz,                           -- urgent, and tried so often that the administrator is told; it is tried on
  fault           text check (fault ~ '^[A-Za-z0-9_-]{1,60}$'),
  check (num_nonnulls(sent_at, dropped_at, given_up_at) <= 1),
  primary key (message, way),
  foreign key (user_id, municipality_id) references access.user_account (id, municipality_id));
create index outgoing_waits on notices.outgoing (try_at) where sent_at is null and dropped_at is null and given_up_at is null;
create index outgoing_given_up on notices.outgoing (municipality_id) where given_up_at is not null or stuck_at is not null;
create index outgoing_mine_waits on notices.outgoing (user_id) where sent_at is null and dropped_at is null and given_up_at is null;

-- Who answers when the office is closed.
create table notices.on_call (
  id              uuid primary key,
  municipality_id smallint not null,
  unit_id         int not null,
  user_id         int not null,
  from_at         timestamptz not null,
  to_at           timestamptz not null check (to_at > from_at),
  said_by         int not null,
  said_at         timestamptz not null,
  ended_by        int,
  ended_at        timestamptz,
  check (num_nulls(ended_by, ended_at) in (0, 2)),
  foreign key (unit_id, municipality_id) references access.unit (id, municipality_id),
  foreign key (user_id, municipality_id) references access.user_account (id, municipality_id),
  foreign key (said_by, municipality_id) references access.user_account (id, municipality_id),
  foreign key (ended_by, municipality_id) references access.user_account (id, municipality_id));
create index on_call_unit on notices.on_call (unit_id, to_at) where ended_at is null;
create index on_call_user on notices.on_call (user_id, to_at) where ended_at is null;

do $$
declare t text;
begin
  foreach t in array array['address', 'wish', 'choice', 'notice', 'outgoing'] loop
    execute format('alter table notices.%I enable row level security', t);
    execute format('alter table notices.%I force row level security', t);
    execute format('create policy own on notices.%I to tillit_app using (user_id = (select access.me()) and municipality_id = (select access.my_municipality()))
      with check (user_id = (select access.me()) and municipality_id = (select access.my_municipality()))', t);
  end loop;
end $$;
alter table notices.on_call enable row level security;
alter table notices.on_call force row level security;
create policy colleagues on notices.on_call for select to tillit_app using (municipality_id = (select access.my_municipality()));
create policy job on notices.address to tillit_notices using (true) with check (true);
create policy job on notices.wish for select to tillit_notices using (true);
create policy job on notices.notice for select to tillit_notices using (message is not null or over_at is not null);
create policy job_forgets on notices.notice for delete to tillit_notices using (over_at is not null);
create policy job on notices.outgoing to tillit_notices using (true) with check (true);
create policy job on notices.on_call to tillit_notices using (true) with check (true);
reset role;
grant select (user_id, municipality_id, way, address, confirmed_at, proposed) on notices.address to tillit_app;
grant select, insert on notices.wish, notices.choice, notices.notice to tillit_app;
grant select, insert (message, way, user_id, municipality_id, words, things, made_at, try_at) on notices.outgoing to tillit_app;
grant update (language, quiet_from, quiet_until, quiet_closed, digest_at, digest_on) on notices.wish to tillit_app;
grant update (told) on notices.choice to tillit_app;
grant update (message, over_at) on notices.notice to tillit_app;
grant select on notices.on_call to tillit_app;
grant select, insert, update on notices.address to tillit_notices;
grant select (user_id, language) on notices.wish to tillit_notices;
grant select (message, over_at), delete on notices.notice to tillit_notices;
grant select, delete, update (try_at, tries, sent_at, dropped_at, given_up_at, stuck_at, fault) on notices.outgoing to tillit_notices;
grant select, insert, update (ended_by, ended_at) on notices.on_call to tillit_notices;
grant execute on function access.is_open(int), access.i_run(int), access.works_in(int, int), access.me(), access.my_municipality(), access.my_administration() to tillit_notices;
grant execute on function audit.note_in_nobodys_name(smallint, uuid, text, text) to tillit_notices;

grant create on schema notices to tillit_notices;
set role tillit_notices;
-- Whom a job looks after: those with an address of their own, or for whom something waits to go out, and with an open account. Whoever is on call then comes first.
create function notices.to_look_after(p_now timestamptz) returns table (user_id int, on_call boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select w.user_id, exists (select 1 from notices.on_call c where c.user_id = w.user_id and c.ended_at is null and c.from_at <= p_now and c.to_at > p_now)
    from (select a.user_id from notices.address a where a.confirmed_at is not null
          union select o.user_id from notices.outgoing o where o.sent_at is null and o.dropped_at is null and o.given_up_at is null) w
   where access.is_open(w.user_id) order by 2 desc, 1 $$;

-- Takes an address beside the one that is there, with a new code for it: one of a million, good for as long as is said and never longer than a quarter of an hour. False
-- when that many have been made in an hour.
create function notices.propose_address(p_way text, p_address text, p_now timestamptz, p_lives interval) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare m smallint := access.my_municipality(); made text; begin
  if m is null then raise insufficient_privilege; end if;
  made := lpad((('x' || left(encode(sha256(uuid_send(gen_random_uuid())), 'hex'), 12))::bit(48)::bigint % 1000000)::text, 6, '0');
  insert into notices.address as a (user_id, municipality_id, way, proposed, code, code_hash, code_until, codes)
    values (access.me(), m, p_way, p_address, made, sha256(convert_to(access.me() || ' ' || made, 'UTF8')), p_now + least(p_lives, interval '15 minutes'), 1)
    on conflict (user_id, way) do update
      set proposed = excluded.proposed, code = excluded.code, code_hash = excluded.code_hash, code_until = excluded.code_until, tries = 0,
          codes = case when a.codes_since < now() - interval '1 hour' then 1 else a.codes + 1 end,
          codes_since = case when a.codes_since < now() - interval '1 hour' then now() else a.codes_since end
      where a.codes < 20 or a.codes_since < now() - interval '1 hour';
  return found; end $$;

-- The code that is to be sent and where to, once.
create function notices.take_code(p_user int, p_way text) returns table (address text, code text)
language plpgsql volatile security definer rows 1 set search_path = pg_catalog, pg_temp as $$ begin
  return query with it as (select a.user_id, a.way, a.code from notices.address a where a.user_id = p_user and a.way = p_way and a.code is not null for update)
    update notices.address a set code = null from it where a.user_id = it.user_id and a.way = it.way returning a.proposed, it.code; end $$;

-- Whether that is the code that went to the caller's proposed address; if so, that one takes the place of what was there. Five guesses.
create function notices.confirm_address(p_way text, p_code text, p_now timestamptz) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare wanted bytea; begin
  update notices.address a set tries = a.tries + 1
   where a.user_id = access.me() and a.municipality_id = access.my_municipality() and a.way = p_way and a.code_hash is not null and a.code_until > p_now and a.tries < 5
   returning a.code_hash into wanted;
  if wanted is null or wanted <> sha256(convert_to(access.me() || ' ' || p_code, 'UTF8')) then return false; end if;
  update notices.address a set address = a.proposed, confirmed_at = p_now, proposed = null, code = null, code_hash = null, code_until = null
   where a.user_id = access.me() and a.way = p_way;
  return true; end $$;

-- Forgets the caller's, both; how many codes were made is not forgotten.
create function notices.remove_address(p_way text) returns boolean language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$ begin
  update notices.address a set address = null, confirmed_at = null, proposed = null, code = null, code_hash = null, code_until = null
   where a.user_id = access.me() and a.municipality_id = access.my_municipality() and a.way = p_way and num_nonnulls(a.address, a.proposed) > 0;
  return found; end $$;

-- The next message that is to go out now, if any; it is tried again after a while that doubles, in case whoever took it dies. What has become untrue, or would go to
-- somebody who has left, is dropped first; what lacks an address waits for one. Who it is about nobody knows here.
create function notices.take(p_now timestamptz, p_ways text[]) returns table (message uuid, way text, address text, words text, things int, language text, tries smallint)
language plpgsql volatile security definer rows 1 set search_path = pg_catalog, pg_temp as $$ begin
  update notices.outgoing o set dropped_at = p_now
   where o.sent_at is null and o.dropped_at is null and o.given_up_at is null and o.try_at <= p_now
     and (not exists (select 1 from notices.notice n where n.message = o.message and n.over_at is null)
          or not access.is_open(o.user_id));
  return query
    with next as (
      select o.message, o.way from notices.outgoing o
       where o.sent_at is null and o.dropped_at is null and o.given_up_at is null and o.try_at <= p_now and o.way = any (p_ways)
         and exists (select 1 from notices.address a where a.user_id = o.user_id and a.way = o.way and a.confirmed_at is not null)
       order by (o.words = 'URGENT') desc, o.try_at, o.message, o.way limit 1 for update skip locked),
    taken as (
      update notices.outgoing o
         set tries = least(o.tries + 1, 32000), try_at = p_now + least(interval '1 minute' * power(2, least(o.tries, 10)), case when o.words = 'URGENT' then interval '5 minutes' else interval '2 hours' end)
        from next x where o.message = x.message and o.way = x.way
      returning o.message, o.way, o.user_id, o.words, o.things, o.tries)
    select t.message, t.way, a.address, t.words, t.things, coalesce(w.language, 'SV'), t.tries
      from taken t join notices.address a on a.user_id = t.user_id and a.way = t.way and a.confirmed_at is not null
      left join notices.wish w on w.user_id = t.user_id; end $$;

create function notices.sent(p_message uuid, p_way text, p_now timestamptz) returns void language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update notices.outgoing set sent_at = p_now, fault = null where message = p_message and way = p_way and sent_at is null and dropped_at is null and given_up_at is null $$;

-- It could not be sent. After that many tries the log says so and the administrator sees how many; nobody tries any more, unless it is urgent, which is tried as long as it
-- is so. True the first time.
create function notices.not_sent(p_message uuid, p_way text, p_fault text, p_at_most int, p_now timestamptz) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare m smallint; urgent boolean; before timestamptz; many boolean; begin
  select o.municipality_id, o.words = 'URGENT', o.stuck_at, o.tries >= p_at_most into m, urgent, before, many from notices.outgoing o
   where o.message = p_message and o.way = p_way and o.sent_at is null and o.dropped_at is null and o.given_up_at is null for update;
  if m is null then return false; end if;
  update notices.outgoing o
     set fault = p_fault, given_up_at = case when many and not urgent then p_now end, stuck_at = case when many and urgent then coalesce(before, p_now) end
   where o.message = p_message and o.way = p_way;
  if not many or before is not null then return false; end if;
  perform audit.note_in_nobodys_name(m, null, case when urgent then 'notice-stuck' else 'notice-given-up' end, p_message || ' ' || p_way || ' ' || p_fault);
  return true; end $$;

-- What was over before then, and what went out or did not, is of use to nobody.
create function notices.forget(p_before timestamptz) returns void language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from notices.notice where over_at < p_before;
  delete from notices.outgoing where coalesce(sent_at, dropped_at, given_up_at) < p_before $$;

-- How many were given up since then, or are urgent and have been tried so often, by the way they should have gone; for an administrator, of the own municipality, and never to whom.
create function notices.given_up(p_since timestamptz) returns table (way text, messages int, last_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare m smallint := access.my_administration(); begin
  return query select o.way, count(*)::int, max(coalesce(o.given_up_at, o.stuck_at)) from notices.outgoing o
    where o.municipality_id = m and (o.given_up_at >= p_since or o.stuck_at is not null and o.sent_at is null and (o.stuck_at >= p_since or o.dropped_at is null)) group by o.way order by o.way; end $$;

-- Says who is on call in a unit, by whoever leads it or administers the municipality. Answers NOBODY for somebody who does not work there, who would see nothing of it.
create function notices.say_on_call(p_id uuid, p_unit int, p_user int, p_from timestamptz, p_to timestamptz, p_now timestamptz) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$ begin
  if not access.i_run(p_unit) then raise insufficient_privilege; end if;
  if not access.works_in(p_user, p_unit) then return 'NOBODY'; end if;
  if exists (select 1 from notices.on_call c where c.unit_id = p_unit and c.user_id = p_user and c.ended_at is null and c.from_at < p_to and c.to_at > p_from) then
    return 'OVERLAPS'; end if;
  insert into notices.on_call (id, municipality_id, unit_id, user_id, from_at, to_at, said_by, said_at)
    values (p_id, access.my_municipality(), p_unit, p_user, p_from, p_to, access.me(), p_now);
  return ''; end $$;

-- Takes it back, by the same. Raises no_data_found if there is none that the caller may take back.
create function notices.end_on_call(p_id uuid, p_now timestamptz) returns int language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare whose int; begin
  update notices.on_call c set ended_at = p_now, ended_by = access.me()
   where c.id = p_id and c.ended_at is null and c.municipality_id = access.my_municipality() and access.i_run(c.unit_id) returning c.user_id into whose;
  if whose is null then raise no_data_found; end if;
  return whose; end $$;

-- What of the roster somebody keeps: whose account is open and who works in that unit still. The rest is a gap.
create function notices.kept_on_call(p_now timestamptz) returns table (id uuid)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare m smallint := access.my_municipality(); begin
  return query select c.id from notices.on_call c
    where c.municipality_id = m and c.ended_at is null and c.to_at > p_now and access.is_open(c.user_id) and access.works_in(c.user_id, c.unit_id); end $$;

-- Which of those who keep it can be reached at all: whether they have confirmed an address, and never which.
create function notices.reachable_on_call(p_now timestamptz) returns table (user_id int)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$ begin
  return query select distinct c.user_id from notices.kept_on_call(p_now) k join notices.on_call c on c.id = k.id
    join notices.address a on a.user_id = c.user_id and a.confirmed_at is not null; end $$;

-- Whether one has shown that way to be one's own.
create function notices.is_shown(p_way text) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from notices.address a where a.user_id = access.me() and a.way = p_way and a.confirmed_at is not null) $$;
reset role;
revoke all on all functions in schema notices from public;
revoke create on schema notices from tillit_notices;
grant execute on function notices.to_look_after(timestamptz), notices.take_code(int, text), notices.take(timestamptz, text[]), notices.sent(uuid, text, timestamptz), notices.not_sent(uuid, text, text, int, timestamptz), notices.forget(timestamptz) to tillit_sweep;
grant execute on function notices.given_up(timestamptz), notices.say_on_call(uuid, int, int, timestamptz, timestamptz, timestamptz), notices.end_on_call(uuid, timestamptz),
  notices.kept_on_call(timestamptz), notices.reachable_on_call(timestamptz), notices.propose_address(text, text, timestamptz, interval),
  notices.confirm_address(text, text, timestamptz), notices.remove_address(text), notices.is_shown(text) to tillit_app;
-- Nothing is put out but to oneself, and for a way that one has shown to be one's own.
create policy shown on notices.outgoing as restrictive for insert to tillit_app with check (user_id = (select access.me()) and notices.is_shown(way));
