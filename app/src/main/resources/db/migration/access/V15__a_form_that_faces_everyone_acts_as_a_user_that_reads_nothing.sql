-- A resident has no account. What is written in the form that faces everyone is handed in by a user of the municipality that no person signs in as, that may hand in
-- to one named unit, and that can read nothing of what it handed in. Its sessions live for the length of one act.
set role tillit_owner;
alter table access.session drop constraint session_how_check;
alter table access.session add constraint session_how_check check (how in ('PASSWORD', 'PASSKEY', 'DEMO', 'SECRET', 'FORM'));
reset role;

grant create on schema access to tillit_access;
set role tillit_access;

-- What Tillit itself acts as is nobody's to change on the pages of users: given a role, the form could be made to read.
create or replace function access.mine_to_change(p_user int) returns access.user_account language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare m smallint := access.my_administration(); u access.user_account; begin
  select a.* into u from access.user_account a where a.id = p_user and a.municipality_id = m and a.kind <> 'SYSTEM' for update;
  if not found then raise no_data_found; end if;
  return u; end $$;

-- Opens a session for the municipality's form, and for no other user; null if no unit takes what comes there, or if it had a role in which one reads.
create function access.open_for_everyone(p_token text, p_municipality smallint, p_for interval) returns int
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare u int; today date := (now() at time zone 'Europe/Stockholm')::date; begin
  select a.id into u from access.user_account a
   where a.municipality_id = p_municipality and a.kind = 'SYSTEM' and a.username = 'form-' || p_municipality and a.active
     and exists (select 1 from access.unit_member m where m.user_id = a.id and m.role = 'DELIVERER' and m.valid_from <= today and coalesce(m.valid_to, today) >= today)
     and not exists (select 1 from access.unit_member m where m.user_id = a.id and m.role <> 'DELIVERER');
  if u is null then return null; end if;
  delete from access.session s where s.token_hash in
    (select o.token_hash from access.session o where o.user_id = u and o.expires_at < now() limit 20 for update skip locked);
  insert into access.session (token_hash, user_id, how, created_at, last_seen_at, expires_at, ends_at)
    values (sha256(convert_to(p_token, 'UTF8')), u, 'FORM', now(), now(), now() + p_for, now() + p_for);
  return u; end $$;

-- Counts a visit and answers whether it may go on. Whoever comes too often from one address does not use up what all addresses have together.
create function access.count_visit(p_what text, p_address text, p_per_address int, p_together int, p_within interval) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$ begin
  delete from access.knock k where k.who in (select o.who from access.knock o where o.since < now() - interval '1 day' order by o.since limit 10 for update skip locked);
  if access.count_try(sha256(convert_to(p_what || ':address:' || p_address, 'UTF8')), p_within) > p_per_address then return false; end if;
  return access.count_try(sha256(convert_to(p_what || ':all', 'UTF8')), p_within) <= p_together; end $$;

-- Whoever had the right to come did not guess: that visit is not counted.
create function access.forgive_visit(p_what text, p_address text) returns void language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update access.knock set tries = tries - 1
   where who in (sha256(convert_to(p_what || ':address:' || p_address, 'UTF8')), sha256(convert_to(p_what || ':all', 'UTF8'))) and tries > 0 $$;

-- Names the one unit that the form hands in to, for an administrator; from then on it hands in to no other.
create function access.hand_form_to(p_unit int) returns void language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare m smallint := access.my_administration(); u int; today date := (now() at time zone 'Europe/Stockholm')::date; begin
  if not exists (select 1 from access.unit n where n.id = p_unit and n.municipality_id = m and n.takes <> 'OTHER') then raise no_data_found; end if;
  insert into access.user_account (municipality_id, kind, username, name, created_at) values (m, 'SYSTEM', 'form-' || m, 'Webbformuläret', now())
    on conflict (username) do nothing;
  select a.id into u from access.user_account a where a.username = 'form-' || m and a.municipality_id = m and a.kind = 'SYSTEM';
  if u is null then raise no_data_found; end if;
  delete from access.unit_member w where w.user_id = u and w.unit_id <> p_unit and w.valid_from >= today;
  update access.unit_member w set valid_to = today - 1 where w.user_id = u and w.unit_id <> p_unit and coalesce(w.valid_to, today) >= today;
  insert into access.unit_member as w (user_id, unit_id, municipality_id, role, valid_from) values (u, p_unit, m, 'DELIVERER', today)
    on conflict (user_id, unit_id, role, valid_from) do update set valid_to = null where w.valid_to is not null; end $$;

-- What a municipality is called is no secret; a room that faces everyone says it to people who are nobody here.
create function access.municipality_name(p_id smallint) returns text language sql stable set search_path = pg_catalog, pg_temp
return (select m.name from access.municipality m where m.id = p_id);
reset role;
revoke create on schema access from tillit_access;

revoke all on function access.open_for_everyone(text, smallint, interval), access.count_visit(text, text, int, int, interval), access.forgive_visit(text, text), access.hand_form_to(int), access.municipality_name(smallint) from public;
grant execute on function access.open_for_everyone(text, smallint, interval), access.count_visit(text, text, int, int, interval), access.forgive_visit(text, text) to tillit_door;
grant execute on function access.municipality_name(smallint), access.hand_form_to(int), access.my_administration() to tillit_app;
